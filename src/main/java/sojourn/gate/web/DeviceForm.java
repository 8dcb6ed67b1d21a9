package sojourn.gate.web;

import static java.util.Objects.requireNonNullElse;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Access;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.GateId;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.shell.Faults;

/**
 * A device as typed.
 *
 * @param password empty: as before
 * @param picture the largest picture in thousands of bytes
 * @param patience in seconds
 * @param digitsOnly null: no; settled once a driver speaks to the device, and nothing where none does
 * @param inUse null: no
 */
public record DeviceForm(
        String name,
        String protocol,
        String direction,
        String address,
        String user,
        String password,
        String serial,
        String doors,
        @Nullable Boolean digitsOnly,
        String picture,
        String patience,
        @Nullable Boolean inUse) {

    private static final int THOUSAND = 1000;

    /** A field that was not sent at all is an empty one. */
    public DeviceForm {
        name = requireNonNullElse(name, "").strip();
        protocol = requireNonNullElse(protocol, "");
        direction = requireNonNullElse(direction, "");
        address = requireNonNullElse(address, "").strip();
        user = requireNonNullElse(user, "").strip();
        password = requireNonNullElse(password, "");
        serial = requireNonNullElse(serial, "").strip();
        doors = requireNonNullElse(doors, "").strip();
        picture = requireNonNullElse(picture, "").strip();
        patience = requireNonNullElse(patience, "").strip();
    }

    static DeviceForm fresh() {
        return of("", Protocol.ISAPI, Direction.IN, new Access("", "admin", "", ""), Profile.USUAL, true);
    }

    static DeviceForm of(Device device) {
        return of(
                device.name(),
                device.protocol(),
                device.direction(),
                device.access(),
                device.profile(),
                device.inUse());
    }

    private static DeviceForm of(
            String name, Protocol protocol, Direction direction, Access access, Profile profile, boolean inUse) {
        return new DeviceForm(
                name,
                protocol.name(),
                direction.name(),
                access.address(),
                access.user(),
                "",
                access.serial(),
                profile.doors(),
                profile.digitsOnly(),
                String.valueOf(profile.pictureBytes() / THOUSAND),
                String.valueOf(profile.patience().toSeconds()),
                inUse);
    }

    Faults faults() {
        var faults = new Faults();
        GateForm.check(faults, "name", "gate.device.name", name, 60);
        if (Arrays.stream(Protocol.values()).noneMatch(one -> one.name().equals(protocol))) {
            faults.add("protocol", "gate.device.protocol", "gate.fault.choose");
        } else {
            access(faults, Protocol.valueOf(protocol));
        }
        if (Arrays.stream(Direction.values()).noneMatch(one -> one.name().equals(direction))) {
            faults.add("direction", "gate.device.direction", "gate.fault.choose");
        }
        if (user.length() > 60 || password.length() > 60) {
            faults.add("user", "gate.device.user", "gate.fault.length", 60, Math.max(user.length(), password.length()));
        }
        if (!doors.matches("[1-8](,[1-8]){0,7}")) {
            faults.add("doors", "gate.device.doors", "gate.fault.doors");
        }
        within(faults, "picture", picture, 20, 200);
        within(faults, "patience", patience, 1, 60);
        return faults;
    }

    private void access(Faults faults, Protocol chosen) {
        if (chosen == Protocol.ISAPI && !reachable()) {
            faults.add("address", "gate.device.address", "gate.fault.address");
        }
        if (chosen == Protocol.ICLOCK && !isAddress()) {
            faults.add("address", "gate.device.address", "gate.fault.address.calling");
        }
        var needed = chosen == Protocol.ICLOCK;
        if (!serial.matches("[A-Za-z0-9_.-]{" + (needed ? 1 : 0) + ",64}")) {
            faults.add("serial", "gate.device.serial", needed ? "gate.fault.serial.needed" : "gate.fault.serial");
        }
    }

    // whoever knows the serial number of one that may call from anywhere passes for it
    private boolean isAddress() {
        try {
            return !InetAddress.ofLiteral(address).isAnyLocalAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private boolean reachable() {
        try {
            var uri = new URI(address);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getRawQuery() == null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static void within(Faults faults, String field, String typed, int least, int most) {
        var number = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            faults.add(field, "gate.device." + field, "gate.fault.number", least, most);
        }
    }

    /** Whether it is settled by which number it knows people: by the other one it would go on opening for whoever is removed. One that no driver speaks to was told of nobody. */
    static boolean isSettled(Device device) {
        return device.protocol().driven() || device.profile().digitsOnly();
    }

    private boolean takesOnlyDigits(@Nullable Device before) {
        if (before != null && isSettled(before)) {
            return before.profile().digitsOnly();
        }
        return Boolean.TRUE.equals(digitsOnly) && Protocol.valueOf(protocol).driven();
    }

    /** What was meant; only of a form without faults. */
    Device device(DeviceId id, GateId gate, @Nullable Device before) {
        var kept = before == null ? "" : before.access().password();
        return new Device(
                id,
                gate,
                name,
                Protocol.valueOf(protocol),
                Direction.valueOf(direction),
                new Access(address.replaceFirst("/$", ""), user, password.isEmpty() ? kept : password, serial),
                new Profile(
                        doors,
                        before == null ? Profile.USUAL.plan() : before.profile().plan(),
                        takesOnlyDigits(before),
                        Integer.parseInt(picture) * THOUSAND,
                        Duration.ofSeconds(Integer.parseInt(patience))),
                Boolean.TRUE.equals(inUse));
    }
}
