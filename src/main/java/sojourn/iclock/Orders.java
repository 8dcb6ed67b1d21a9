package sojourn.iclock;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Device;
import sojourn.gate.Entrant;
import sojourn.gate.Held;
import sojourn.shell.CampusTime;

/**
 * Writes down what a device is to do when it calls next. What already waits as it is now wanted is not asked for twice, and what is not wanted any more does not wait: a
 * picture withdrawn is never sent.
 */
@Service
@Transactional
class Orders {

    private static final Duration KEPT = Duration.ofDays(30);

    // a picture that must go goes, whatever is wanted of the person by now
    private static final Set<Kind> BUT_PICTURE_AWAY = EnumSet.complementOf(EnumSet.of(Kind.UNPICTURE));

    private final CallerRows callers;
    private final CommandRows commands;
    private final Pictures pictures;
    private final HeldRows held;
    private final CampusTime time;

    Orders(CallerRows callers, CommandRows commands, Pictures pictures, HeldRows held, CampusTime time) {
        this.callers = callers;
        this.commands = commands;
        this.pictures = pictures;
        this.held = held;
        this.time = time;
    }

    /**
     * The reference of the answer. Empty where there is none to wait for: a device by days is shut until the hour, knows the person, and is told then to open for them.
     */
    Optional<String> put(Device device, Entrant entrant) {
        var caller = callers.lock(device);
        int doors = CommandText.mask(device.profile().doors());
        int plan = device.profile().plan();
        var notBefore = Validity.notBefore(entrant, time.at(time.now()).toLocalDateTime());
        var kinds = new ArrayList<>(List.of(Kind.PERSON, Kind.AUTHORIZE));
        if (notBefore != null && caller.validity() == Validity.DAYS) {
            kinds.addFirst(Kind.UNAUTHORIZE); // until then what it was told before must not open
        } else if (!held.isAuthorized(device.id(), entrant.number(), doors, plan)) {
            kinds.add(1, Kind.UNAUTHORIZE); // an authorisation by another plan would stay in force beside the new one
        }
        var last = commands.lastGroup(device.id(), entrant.number());
        if (waits(last, kinds)
                && last.getLast().doors() == doors
                && last.getLast().plan() == plan) {
            if (last.stream().anyMatch(command -> entrant.equals(command.entrant()))) {
                return Optional.of(last.getLast().reference());
            }
            if (isShut(last) && knows(device, entrant)) {
                return Optional.empty();
            }
        }
        commands.supersede(device.id(), entrant.number(), BUT_PICTURE_AWAY);
        return Optional.of(
                ask(device, caller, new Group(kinds, entrant.number(), entrant, notBefore, doors, plan), null));
    }

    private boolean knows(Device device, Entrant entrant) {
        return held.find(device.id(), entrant.number())
                .map(Held::entrant)
                .filter(entrant::equals)
                .isPresent();
    }

    /** All that goes ahead of the hour is done. */
    private static boolean isShut(List<Command> group) {
        return group.getFirst().urgency() == Urgency.CLOSE
                && group.stream().allMatch(command -> command.code() != null || command.notBefore() != null);
    }

    String putFace(Device device, String person, byte[] jpeg) {
        var caller = callers.lock(device);
        var kinds = List.of(Kind.PICTURE);
        var last = commands.lastGroup(device.id(), person);
        if (waits(last, kinds)) {
            pictures.replace(last.getFirst(), jpeg);
            return last.getFirst().reference();
        }
        return ask(device, caller, Group.of(person, kinds), jpeg);
    }

    String removeFace(Device device, String person) {
        return away(device, person, List.of(Kind.UNPICTURE), Set.of(Kind.PICTURE));
    }

    /** The authorisation first: whatever comes between, the door stays shut. */
    String remove(Device device, String person) {
        return away(
                device, person, List.of(Kind.UNAUTHORIZE, Kind.UNPERSON, Kind.UNPICTURE), EnumSet.allOf(Kind.class));
    }

    private String away(Device device, String person, List<Kind> kinds, Set<Kind> superseded) {
        var caller = callers.lock(device);
        var last = commands.lastGroup(device.id(), person);
        if (waits(last, kinds)) {
            return last.getFirst().reference();
        }
        commands.supersede(device.id(), person, superseded);
        return ask(device, caller, Group.of(person, kinds), null);
    }

    /** At most once in so long. */
    void list(Device device, Duration pause) {
        var caller = callers.lock(device);
        Instant now = time.now();
        var asked = caller.askedAt();
        if (asked == null || asked.plus(pause).isBefore(now)) {
            insert(
                    device,
                    caller.lastTurn() + 1,
                    "",
                    Group.of("", List.of(Kind.LIST_PEOPLE, Kind.LIST_PICTURES)),
                    null);
            callers.asked(device.id(), now);
        }
    }

    /** Where the rest has a time to wait for, what goes ahead of it may be told already. */
    private static boolean waits(List<Command> group, List<Kind> kinds) {
        boolean timed = group.stream().anyMatch(command -> command.notBefore() != null);
        return group.stream().map(Command::kind).toList().equals(kinds)
                && group.stream().noneMatch(command -> command.sent() && !(timed && ahead(command)));
    }

    // what it did not do is asked for anew
    private static boolean ahead(Command command) {
        var code = command.code();
        return command.notBefore() == null
                && (code == null || ReturnCode.trouble(command.kind(), code).isEmpty());
    }

    private String ask(Device device, Caller caller, Group group, byte @Nullable [] jpeg) {
        long turn = caller.lastTurn() + 1;
        commands.dropAnswered(device.id(), time.now().minus(KEPT));
        insert(device, turn, String.valueOf(turn), group, jpeg);
        return String.valueOf(turn);
    }

    private void insert(Device device, long first, String reference, Group group, byte @Nullable [] jpeg) {
        long turn = first;
        for (var kind : group.kinds()) {
            var id = UuidCreator.getTimeOrderedEpoch();
            var entrant = kind == Kind.PERSON ? group.entrant() : null;
            commands.insert(
                    new Command(
                            id,
                            device.id(),
                            turn,
                            kind,
                            reference,
                            group.person(),
                            entrant,
                            group.doors(),
                            group.plan(),
                            group.notBefore(kind),
                            group.urgency(kind),
                            null,
                            0,
                            null),
                    jpeg,
                    time.now());
            turn++;
        }
        callers.turns(device.id(), turn - 1);
    }
}
