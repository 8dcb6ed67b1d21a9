package sojourn.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one human is to be reminded of in one digest, gathered entry by entry: answers they owe (R27), and people of their departments who
 * leave soon (R49).
 */
final class Agenda {

    private final List<Instant> moments = new ArrayList<>();
    private int waiting;
    private int overdue;
    private int leaving;
    private @Nullable LocalDate soonest;

    /** An answer is owed: a reminder was due at half time, and at the end if that is over. */
    void waits(Instant half, Instant due, Instant now) {
        waiting++;
        moments.add(half);
        if (!due.isAfter(now)) {
            overdue++;
            moments.add(due);
        }
    }

    /** Somebody leaves: a reminder was due at each of these moments. */
    void leaves(LocalDate until, List<Instant> reminders) {
        leaving++;
        soonest = soonest == null || until.isBefore(soonest) ? until : soonest;
        moments.addAll(reminders);
    }

    /** Whether anything has come up since everything was told last. */
    boolean news(Instant since, Instant now) {
        return moments.stream().anyMatch(moment -> moment.isAfter(since) && !moment.isAfter(now));
    }

    /** The message key of its sentence. */
    String key() {
        var answers = waiting == 0 ? "" : overdue == 0 ? ".waiting" : ".overdue";
        return "notice.digest" + answers + (leaving == 0 ? "" : ".leaving");
    }

    /** How many wait, how many of them are overdue, how many leave, and the first of their last days. */
    String[] arguments() {
        return new String[] {
            String.valueOf(waiting), String.valueOf(overdue), String.valueOf(leaving), String.valueOf(soonest)
        };
    }

    /** Where it goes on. */
    String link() {
        return leaving == 0 ? "/approvals" : waiting == 0 ? "/maintenance/expiring" : "/";
    }
}
