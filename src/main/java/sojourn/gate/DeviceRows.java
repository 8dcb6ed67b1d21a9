package sojourn.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.organization.CampusId;
import sojourn.vault.SealedColumn;
import sojourn.vault.Vault;

/** The rows of {@code gate_device}; passwords are sealed. */
@Component
class DeviceRows {

    static final SealedColumn PASSWORD = new SealedColumn("gate_device", "id", "password");

    private static final String POSTS = """
            select d.id, d.name, d.gate, g.campus, d.protocol, d.direction from gate_device d join gate_gate g on g.id = d.gate
            where d.in_use
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    DeviceRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Device> all() {
        return jdbc.sql("select * from gate_device order by id")
                .query(this::device)
                .list();
    }

    List<Post> posts() {
        return jdbc.sql(POSTS + "order by d.id").query(DeviceRows::post).list();
    }

    List<Post> posts(Collection<DeviceId> some) {
        return jdbc.sql(POSTS + "and d.id = any(:ids)")
                .param("ids", some.stream().map(DeviceId::value).toArray(UUID[]::new))
                .query(DeviceRows::post)
                .list();
    }

    private static Post post(ResultSet row, int n) throws SQLException {
        return new Post(
                new DeviceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new GateId(row.getObject("gate", UUID.class)),
                new CampusId(row.getObject("campus", UUID.class)),
                Protocol.valueOf(row.getString("protocol")),
                Direction.valueOf(row.getString("direction")));
    }

    List<Device> where(DeviceId id) {
        return jdbc.sql("select * from gate_device where id = :id")
                .param("id", id.value())
                .query(this::device)
                .list();
    }

    List<Device> where(Protocol protocol, String serial) {
        return jdbc.sql("select * from gate_device where protocol = :protocol and serial = :serial and in_use")
                .param("protocol", protocol.name())
                .param("serial", serial)
                .query(this::device)
                .list();
    }

    void save(Device device) {
        var access = device.access();
        var profile = device.profile();
        jdbc.sql("""
                        insert into gate_device (id, gate, name, protocol, direction, address, account, password, serial,
                                                 doors, plan, digits_only, picture_bytes, patience_s, in_use)
                        values (:id, :gate, :name, :protocol, :direction, :address, :account, :password, :serial,
                                :doors, :plan, :digits, :bytes, :patience, :use)
                        on conflict (id) do update set
                            gate = excluded.gate, name = excluded.name, protocol = excluded.protocol,
                            direction = excluded.direction, address = excluded.address, account = excluded.account,
                            password = excluded.password, serial = excluded.serial, doors = excluded.doors,
                            plan = excluded.plan, digits_only = excluded.digits_only,
                            picture_bytes = excluded.picture_bytes, patience_s = excluded.patience_s,
                            in_use = excluded.in_use
                        """)
                .param("id", device.id().value())
                .param("gate", device.gate().value())
                .param("name", device.name())
                .param("protocol", device.protocol().name())
                .param("direction", device.direction().name())
                .param("address", access.address())
                .param("account", access.user())
                .param("password", sealed(device))
                .param("serial", access.serial())
                .param("doors", profile.doors())
                .param("plan", profile.plan())
                .param("digits", profile.digitsOnly())
                .param("bytes", profile.pictureBytes())
                .param("patience", (int) profile.patience().toSeconds())
                .param("use", device.inUse())
                .update();
    }

    private byte @Nullable [] sealed(Device device) {
        var password = device.access().password();
        return password.isEmpty()
                ? null
                : vault.seal(password, PASSWORD, device.id().value());
    }

    private Device device(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var password = row.getBytes("password");
        return new Device(
                new DeviceId(id),
                new GateId(row.getObject("gate", UUID.class)),
                row.getString("name"),
                Protocol.valueOf(row.getString("protocol")),
                Direction.valueOf(row.getString("direction")),
                new Access(
                        row.getString("address"),
                        row.getString("account"),
                        password == null ? "" : vault.open(password, PASSWORD, id),
                        row.getString("serial")),
                new Profile(
                        row.getString("doors"),
                        row.getInt("plan"),
                        row.getBoolean("digits_only"),
                        row.getInt("picture_bytes"),
                        Duration.ofSeconds(row.getInt("patience_s"))),
                row.getBoolean("in_use"));
    }
}
