package sojourn.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sojourn.organization.CampusId;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;

/** The gates of the university and the devices standing there. That whoever changes them may is the caller's question; where nobody is named, the system itself does. */
@Service
@Transactional
public class Gates {

    private final JdbcClient jdbc;
    private final DeviceRows devices;
    private final DeviceTokens tokens;
    private final ApplicationEventPublisher events;

    Gates(JdbcClient jdbc, DeviceRows devices, DeviceTokens tokens, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.tokens = tokens;
        this.events = events;
    }

    /** Campus by campus, in the order in which they were set up. */
    @Transactional(readOnly = true)
    public List<Gate> all() {
        return jdbc.sql("select id, campus, zh, en from gate_gate order by campus, id")
                .query((row, n) -> new Gate(
                        new GateId(row.getObject("id", UUID.class)),
                        new CampusId(row.getObject("campus", UUID.class)),
                        row.getString("zh"),
                        row.getString("en")))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Gate> gate(GateId id) {
        return all().stream().filter(gate -> gate.id().equals(id)).findFirst();
    }

    /** Also those out of use, in the order in which they were set up. */
    @Transactional(readOnly = true)
    public List<Device> devices() {
        return devices.all();
    }

    /** Those in use, without what it takes to speak to them. */
    @Transactional(readOnly = true)
    public List<Post> posts() {
        return devices.posts();
    }

    /** Those of them that are in use. */
    @Transactional(readOnly = true)
    public List<Post> posts(Collection<DeviceId> some) {
        return devices.posts(some);
    }

    @Transactional(readOnly = true)
    public Optional<Device> device(DeviceId id) {
        return devices.where(id).stream().findFirst();
    }

    /** One in use, by the maker's number of it. */
    @Transactional(readOnly = true)
    public Optional<Device> bySerial(Protocol protocol, String serial) {
        return serial.isEmpty()
                ? Optional.empty()
                : devices.where(protocol, serial).stream().findFirst();
    }

    /** One in use, by the secret of {@link #token}. */
    @Transactional(readOnly = true)
    public Optional<Device> byToken(String token) {
        return tokens.device(token).flatMap(this::device).filter(Device::inUse);
    }

    /** Whose secret this is, whether or not that one is in use or there at all. Asks no database. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<DeviceId> named(String token) {
        return tokens.device(token);
    }

    /** What a device that tells us carries in its path: 64 letters and digits, known to it and to us alone. */
    public String token(DeviceId device) {
        return tokens.of(device);
    }

    /** Throws {@link GateNameTaken} when the campus has one of this name. */
    public Gate add(CampusId campus, String zh, String en, @Nullable HumanId by) {
        var gate = new Gate(NewId.of(GateId::new), campus, zh, en);
        try {
            jdbc.sql("insert into gate_gate (id, campus, zh, en) values (:id, :campus, :zh, :en)")
                    .param("id", gate.id().value())
                    .param("campus", campus.value())
                    .param("zh", zh)
                    .param("en", en)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new GateNameTaken(false);
        }
        events.publishEvent(Deed.of(by, "gate.added", "gate", gate.id()).with("name", zh));
        return gate;
    }

    public void rename(GateId id, String zh, String en, HumanId by) {
        try {
            var changed = jdbc.sql("update gate_gate set zh = :zh, en = :en where id = :id")
                    .param("id", id.value())
                    .param("zh", zh)
                    .param("en", en)
                    .update();
            if (changed == 0) {
                throw new NotFound();
            }
        } catch (DuplicateKeyException taken) {
            throw new GateNameTaken(false);
        }
        events.publishEvent(Deed.of(by, "gate.renamed", "gate", id).with("name", zh));
    }

    /** A new one, or one set up otherwise. Throws {@link GateNameTaken} when its name or serial number is another's. */
    public void save(Device device, @Nullable HumanId by) {
        try {
            devices.save(device);
        } catch (DuplicateKeyException taken) {
            throw new GateNameTaken(String.valueOf(taken.getMessage()).contains("gate_device_serial"));
        }
        // its address is no secret, its password is
        events.publishEvent(Deed.of(by, "gate.device-saved", "device", device.id())
                .with("name", device.name())
                .with("address", device.access().address())
                .with("inUse", device.inUse()));
        events.publishEvent(new DeviceChanged(device.id()));
    }
}
