package sojourn.iclock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Device;
import sojourn.shell.CampusTime;

/**
 * Hands out what a device is to do, a few at a time and in order. While some are on their way nothing new goes out, so that one that is told again never undoes what was
 * asked for later.
 */
@Service
@Transactional
public class Outbox {

    private static final int BATCH = 10;
    private static final int OFTEN = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration OPENING = Duration.ofSeconds(30);

    private final CallerRows callers;
    private final CommandRows commands;
    private final Pictures pictures;
    private final Answers answers;
    private final CampusTime time;

    Outbox(CallerRows callers, CommandRows commands, Pictures pictures, Answers answers, CampusTime time) {
        this.callers = callers;
        this.commands = commands;
        this.pictures = pictures;
        this.answers = answers;
        this.time = time;
    }

    /** One command a line; empty where there is nothing to do. */
    public String next(Device device) {
        var caller = callers.lock(device);
        Instant now = time.now();
        commands.dropOpenings(device.id(), now.minus(OPENING));
        var batch = batch(device, now);
        commands.sent(batch, now);
        return batch.stream()
                .map(command -> CommandText.of(command, caller.validity(), pictures.of(command)))
                .collect(Collectors.joining("\n"));
    }

    private List<Command> batch(Device device, Instant now) {
        var batch = new ArrayList<Command>();
        boolean underWay = false;
        for (var command : commands.waiting(device.id(), BATCH)) {
            if (command.kind() == Kind.OPEN) {
                if (!command.sent()) {
                    batch.add(command); // waits for nothing, and a second time would be a second opening
                }
            } else if (!underWay) {
                underWay = isUnderWay(command, now);
                if (!underWay && command.sends() >= OFTEN) {
                    answers.answered(device, command, ReturnCode.SILENT);
                } else if (!underWay) {
                    batch.add(command);
                    underWay = command.kind() == Kind.PICTURE; // one is large enough for a device's memory
                }
            }
        }
        return batch;
    }

    private static boolean isUnderWay(Command command, Instant now) {
        var sent = command.sentAt();
        return sent != null && sent.plus(PATIENCE).isAfter(now) && !sent.isAfter(now);
    }
}
