package sojourn.iclock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Crossed;
import sojourn.gate.Device;
import sojourn.gate.Entrant;
import sojourn.gate.Held;
import sojourn.gate.ShownName;
import sojourn.shell.CampusTime;

/** Takes down what a device tells of itself: passages, its clock, whom it knows. What cannot be read is passed over. */
@Service
@Transactional
public class Told {

    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9]{1,32}");

    private final CallerRows callers;
    private final CommandRows commands;
    private final HeldRows held;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Told(CallerRows callers, CommandRows commands, HeldRows held, CampusTime time, ApplicationEventPublisher events) {
        this.callers = callers;
        this.commands = commands;
        this.held = held;
        this.time = time;
        this.events = events;
    }

    /** Once this returns they are kept, and the device may forget them. */
    public void passages(Device device, String body) {
        var crossings = Fields.records(body)
                .flatMap(line -> Occurrence.crossing(line, time.zone()).stream())
                .toList();
        if (!crossings.isEmpty()) {
            events.publishEvent(new Crossed(device.id(), crossings));
        }
    }

    /** Of all it tells, only its clock is of interest. */
    public void state(Device device, String body) {
        Fields.records(body)
                .map(line -> line.text("time"))
                .filter(clock -> !clock.isEmpty())
                .findFirst()
                .ifPresent(clock -> {
                    try {
                        var wall = LocalDateTime.parse(clock, Occurrence.TIME);
                        callers.drift(
                                device.id(),
                                Duration.between(time.at(time.now()).toLocalDateTime(), wall));
                    } catch (DateTimeException unreadable) {
                        // the next one may be better
                    }
                });
    }

    /**
     * Tells how many there were.
     *
     * @param command what this answers; empty where it tells by itself
     */
    public long people(Device device, String body, OptionalLong command) {
        long turn = turn(device, command, Kind.LIST_PEOPLE);
        var lines = people(body);
        Instant now = time.now();
        for (var line : lines) {
            var person = line.text("pin");
            var before = held.find(device.id(), person).map(Held::entrant).orElse(null);
            held.put(device.id(), entrant(line, before), turn, now);
        }
        return Fields.records(body).count();
    }

    /** Only whose pictures there are: the pictures themselves are not looked at, and may be cut off. */
    public long faces(Device device, String body, OptionalLong command) {
        long turn = turn(device, command, Kind.LIST_PICTURES);
        Instant now = time.now();
        people(body).forEach(line -> held.face(device.id(), line.text("pin"), true, turn, now));
        return Fields.records(body).count();
    }

    private static List<Fields> people(String body) {
        return Fields.records(body)
                .filter(line -> PERSON.matcher(line.text("pin")).matches())
                .toList();
    }

    private long turn(Device device, OptionalLong command, Kind asked) {
        long last = callers.lock(device).lastTurn();
        return command.isPresent()
                        && commands.find(device.id(), command.getAsLong())
                                .filter(one -> one.kind() == asked)
                                .isPresent()
                ? command.getAsLong()
                : last;
    }

    /** Told by days, a moment is still the one we gave it where it falls on that day. */
    private static Entrant entrant(Fields line, @Nullable Entrant before) {
        var number = line.text("pin");
        var name = line.text("name");
        var start = line.text("starttime");
        var end = line.text("endtime");
        if (before == null) {
            return new Entrant(number, name, Validity.from(start), Validity.until(end));
        }
        var from = isSame(before.from(), start) ? before.from() : Validity.from(start);
        var until = isSame(before.until(), end) ? before.until() : Validity.until(end);
        // one that cannot be read, since it is cut or in another encoding, is no other name where the days are the same
        var shown = new ShownName(name);
        boolean unchanged = from.equals(before.from()) && until.equals(before.until());
        boolean same = shown.isOf(before.name()) || (unchanged && !shown.isLegible());
        return new Entrant(number, same ? before.name() : name, from, until);
    }

    private static boolean isSame(LocalDateTime before, String told) {
        return Validity.DAYS.text(before).equals(told)
                || Validity.SECONDS.text(before).equals(told);
    }
}
