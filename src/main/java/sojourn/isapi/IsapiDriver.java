package sojourn.isapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import sojourn.gate.Condition;
import sojourn.gate.Crossing;
import sojourn.gate.Delivered;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Entrant;
import sojourn.gate.GateDriver;
import sojourn.gate.Held;
import sojourn.gate.HeldSlice;
import sojourn.gate.Protocol;
import sojourn.gate.Trouble.Kind;
import sojourn.shell.CampusTime;

/** Speaks to Hikvision face terminals over HTTP. */
@Component
final class IsapiDriver implements GateDriver, AutoCloseable {

    private static final String USERS = "AccessControl/UserInfo/";

    private final CampusTime time;
    private final Line line;
    private final Users users;
    private final FaceLibrary faces;
    private final Listing listing;
    private final Map<DeviceId, Abilities> abilities = new ConcurrentHashMap<>();

    @Autowired
    IsapiDriver(CampusTime time) {
        this(time, Tokens::fresh, Tokens::fresh);
    }

    IsapiDriver(CampusTime time, Supplier<String> cnonce, Supplier<String> token) {
        this.time = time;
        line = new Line(time::now, cnonce);
        users = new Users(time.zone());
        faces = new FaceLibrary(token);
        listing = new Listing(users, new Crossings(time.zone()), token);
    }

    @Override
    public Protocol protocol() {
        return Protocol.ISAPI;
    }

    @Override
    public Condition probe(Device device) {
        var talk = Talk.with(line, device);
        var itself = talk.get("System/deviceInfo").holding("firmwareVersion");
        var can = able(talk, itself.text("firmwareVersion"));
        var clock = talk.get("System/time").holding("localTime").text("localTime");
        var count = talk.get(USERS + "Count?format=json").holding("userNumber");
        return new Condition(
                itself.text("model"),
                can.firmware(),
                itself.text("serialNumber"),
                count.number("userNumber", 0),
                can.capacity(),
                drift(clock));
    }

    /** Of the clock on its wall: validity is told without an offset, so a wrong time zone matters as much as a wrong time. */
    private Duration drift(String clock) {
        var wall = Users.time(clock.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""), time.zone())
                .orElseThrow(() -> new DeviceTrouble(Kind.SETTING, "localTime " + clock));
        return Duration.between(time.at(time.now()).toLocalDateTime(), wall);
    }

    private Abilities able(Talk talk, String firmware) {
        var known = abilities.get(talk.device().id());
        if (known != null && known.firmware().equals(firmware)) {
            return known;
        }
        var asked = Abilities.of(
                firmware,
                answered(talk.get(USERS + "capabilities?format=json")),
                answered(talk.get("Intelligent/FDLib/capabilities?format=json")));
        abilities.put(talk.device().id(), asked);
        return asked;
    }

    /** A device that has no such document is taken for a usual one; one that is busy is not. */
    private static Answer answered(Answer answer) {
        if (answer.http() / 100 != 2 && !answer.lacksTheFunction()) {
            throw answer.trouble();
        }
        return answer;
    }

    private Abilities able(Talk talk) {
        var known = abilities.get(talk.device().id());
        return known != null
                ? known
                : able(
                        talk,
                        talk.get("System/deviceInfo").holding("firmwareVersion").text("firmwareVersion"));
    }

    @Override
    public Delivered put(Device device, Entrant entrant) {
        var talk = Talk.with(line, device);
        var can = able(talk);
        var written = users.written(entrant, device.profile(), can.name());
        boolean there = listing.seen(talk, entrant.number(), can.page());
        var answer = there ? talk.json("PUT", USERS + "Modify", written) : talk.json("POST", USERS + "Record", written);
        if (!there && answer.says("deviceUserAlreadyExist", "employeeNoAlreadyExist")) {
            answer = talk.json("PUT", USERS + "Modify", written);
        } else if (there && answer.says("employeeNoNotExist", "targetNotExist")) {
            answer = talk.json("POST", USERS + "Record", written);
        }
        answer.done();
        return new Delivered.Known();
    }

    @Override
    public Delivered putFace(Device device, String number, byte[] jpeg) {
        if (jpeg.length > device.profile().pictureBytes()) {
            throw new DeviceTrouble(Kind.SETTING, "picture of " + jpeg.length + " bytes");
        }
        var talk = Talk.with(line, device);
        faces.put(talk, number, jpeg, able(talk).setUp());
        return new Delivered.Known();
    }

    @Override
    public Delivered removeFace(Device device, String number) {
        var talk = Talk.with(line, device);
        faces.remove(talk, number, able(talk).setUp());
        return new Delivered.Known();
    }

    @Override
    public Delivered remove(Device device, String number) {
        if (number.isBlank()) {
            throw new DeviceTrouble(Kind.SETTING, "nobody to remove"); // an empty list is everybody to some devices
        }
        var asked = Talk.object();
        asked.putObject("UserInfoDelCond")
                .putArray("EmployeeNoList")
                .addObject()
                .put("employeeNo", number);
        var answer = Talk.with(line, device).json("PUT", USERS + "Delete", asked);
        if (!answer.says("employeeNoNotExist", "targetNotExist")) {
            answer.done();
        }
        return new Delivered.Known();
    }

    @Override
    public Optional<Held> held(Device device, String number) {
        var talk = Talk.with(line, device);
        return listing.one(talk, number, able(talk).page());
    }

    @Override
    public HeldSlice everybody(Device device, String from) {
        var talk = Talk.with(line, device);
        return listing.slice(talk, from, able(talk).page());
    }

    @Override
    public List<Crossing> crossings(Device device, long after) {
        var found = new ArrayList<>(listing.crossings(Talk.with(line, device), after));
        found.sort(Comparator.comparingLong(Crossing::serial));
        return List.copyOf(found);
    }

    @Override
    public void subscribe(Device device, String host, int port, String path) {
        var talk = Talk.with(line, device);
        var hosts = "Event/notification/httpHosts";
        if (!Subscriptions.holds(talk.get(hosts), host, port, path)) {
            talk.ask(Asked.xml("PUT", hosts, Subscriptions.xml(host, port, path)))
                    .done();
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
