package sojourn.iclock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Device;
import sojourn.shell.CampusTime;

/**
 * Hands out what a device is to do, a few at a time, removals first and the rest in order. While some are on their way nothing new goes out but who is shut out, so that one
 * that is told again never undoes what was asked for later.
 */
@Service
@Transactional
public class Outbox {

    private static final int BATCH = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
        var from = caller.validity() == Validity.DAYS ? time.at(now).toLocalDateTime() : Validity.FOR_EVER;
        var batch = batch(device, from, now);
        commands.sent(batch, now);
        return batch.stream()
                .map(command -> CommandText.of(command, caller.validity(), pictures.of(command)))
                .collect(Collectors.joining("\n"));
    }

    private List<Command> batch(Device device, LocalDateTime from, Instant now) {
        var batch = new ArrayList<Command>();
        boolean busy = false;
        for (var command : commands.waiting(device.id(), from, BATCH)) {
            if (isUnderWay(command, now)) {
                busy = true;
            } else if (!busy || command.urgency().now()) {
                if (command.sends() >= Command.OFTEN) {
                    answers.answered(device, command, ReturnCode.SILENT);
                } else {
                    batch.add(command);
                    busy |= command.kind() == Kind.PICTURE; // one is large enough for a device's memory
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
