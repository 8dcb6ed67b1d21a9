package sojourn.iclock;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Device;
import sojourn.gate.DeviceAnswered;
import sojourn.gate.LeftUndone;
import sojourn.gate.Trouble;
import sojourn.shell.CampusTime;

/** Takes down what a device says it has done, in the same transaction in which it is told on. */
@Service
@Transactional
public class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final CallerRows callers;
    private final CommandRows commands;
    private final HeldRows held;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Answers(
            CallerRows callers,
            CommandRows commands,
            HeldRows held,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.callers = callers;
        this.commands = commands;
        this.held = held;
        this.time = time;
        this.events = events;
    }

    /** @param body {@code ID=<id>&Return=<n>&CMD=DATA}, one on a line; anything else is passed over */
    public void take(Device device, String body) {
        callers.lock(device);
        Fields.answers(body).forEach(answer -> {
            var turn = answer.number("id");
            var code = answer.number("return");
            if (turn.isPresent() && code.isPresent() && Math.abs(code.getAsLong()) <= Integer.MAX_VALUE) {
                commands.find(device.id(), turn.getAsLong())
                        .filter(Command::sent)
                        .filter(command -> command.code() == null)
                        .ifPresent(command -> answered(device, command, (int) code.getAsLong()));
            }
        });
    }

    void answered(Device device, Command command, int code) {
        if (code == ReturnCode.LATER) {
            commands.later(command, time.now());
            return;
        }
        commands.answered(command, code, time.now());
        var trouble = ReturnCode.trouble(command.kind(), code);
        trouble.ifPresentOrElse(
                why -> LOG.info("device {} did not do {}: {}", device.id(), command.turn(), why.words()),
                () -> mirror(command, code));
        if (command.kind() == Kind.LIST_PICTURES) {
            callers.told(device.id(), time.now()); // also by one that keeps its pictures to itself
        }
        if (!command.reference().isEmpty()) {
            tellOn(device, command, trouble.orElse(null));
        }
    }

    private void mirror(Command command, int code) {
        Instant now = time.now();
        var device = command.device();
        var person = command.person();
        switch (command.kind()) {
            case PERSON -> held.put(device, Objects.requireNonNull(command.entrant()), command.turn(), now);
            case AUTHORIZE -> held.authorized(device, person, command.doors(), command.plan());
            case UNAUTHORIZE -> held.unauthorized(device, person);
            case UNPERSON -> held.remove(device, person);
            case PICTURE -> held.face(device, person, true, command.turn(), now);
            case UNPICTURE -> held.face(device, person, false, command.turn(), now);
            case LIST_PEOPLE -> {
                if (isWhole(held.people(device, command.turn()), code)) {
                    held.missing(device, command.turn());
                    callers.peopleTold(device);
                }
            }
            case LIST_PICTURES -> {
                if (isWhole(held.faces(device, command.turn()), code)) {
                    held.missingFaces(device, command.turn());
                }
            }
        }
    }

    /** It returns how many there were; some return zero whenever it went well. */
    private static boolean isWhole(int told, int code) {
        return told == code || (code == 0 && told > 0);
    }

    private void tellOn(Device device, Command command, @Nullable Trouble what) {
        var group = commands.group(device.id(), command.reference());
        if (group.getFirst().urgency() == Urgency.CLOSE) {
            // who comes in later has been told of once the device is shut and knows them; that it does not open at the
            // hour is news
            if (command.notBefore() != null) {
                if (what != null) {
                    events.publishEvent(new LeftUndone(device.id(), command.person(), what));
                }
                return;
            }
            group.removeIf(one -> one.notBefore() != null);
        }
        if (group.stream().allMatch(one -> one.code() != null)) {
            Optional<Trouble> trouble = group.stream()
                    .flatMap(one -> ReturnCode.trouble(one.kind(), Objects.requireNonNull(one.code())).stream())
                    .findFirst();
            events.publishEvent(new DeviceAnswered(device.id(), command.reference(), trouble.orElse(null)));
        }
    }
}
