package sojourn.iclock;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Device;
import sojourn.gate.Gates;
import sojourn.gate.Heard;
import sojourn.gate.Protocol;
import sojourn.shell.CampusTime;

/**
 * Knows who calls: by the serial number, and by the address they call from. A device that has once shown the token of its session must go on showing it; whoever shares its
 * address can get one, too, so devices belong into a network of their own.
 */
@Service
public class Callers {

    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);
    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int TOLD = 100;

    private final Gates gates;
    private final CallerRows rows;
    private final CampusTime time;
    private final ApplicationEventPublisher events;
    private final Set<String> strangers = ConcurrentHashMap.newKeySet();

    Callers(Gates gates, CallerRows rows, CampusTime time, ApplicationEventPublisher events) {
        this.gates = gates;
        this.rows = rows;
        this.time = time;
        this.events = events;
    }

    /** The device in use that asks or tells something; empty for anybody else. */
    @Transactional
    public Optional<Device> who(String serial, String address, String token) {
        return who(serial, address).filter(device -> isProven(device, token));
    }

    private boolean isProven(Device device, String token) {
        var caller = rows.find(device.id()).orElseThrow();
        boolean shown = caller.isToken(token);
        if (shown && !caller.proven()) {
            rows.proven(device.id());
        }
        return shown || !caller.proven();
    }

    /** The device in use that gets acquainted; empty for anybody else. */
    @Transactional
    public Optional<Device> who(String serial, String address) {
        if (!SERIAL.matcher(serial).matches()) {
            return Optional.empty();
        }
        var found = gates.bySerial(Protocol.ICLOCK, serial)
                .filter(device -> mayCallFrom(device.access().address(), address));
        if (found.isEmpty() && strangers.size() < TOLD && strangers.add(serial + " " + address)) {
            LOG.info("a device nobody knows calls: {} from {}", serial, address);
        }
        found.ifPresent(device -> {
            rows.called(device, time.now());
            events.publishEvent(new Heard(device.id(), time.now()));
        });
        return found;
    }

    private static boolean mayCallFrom(String allowed, String address) {
        try {
            // neither is ever looked up by name
            return InetAddress.ofLiteral(allowed.strip()).equals(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
