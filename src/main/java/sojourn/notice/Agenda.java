package sojourn.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.approval.OpenSteps;

/**
 * What one human is to be reminded of in one digest, gathered entry by entry: answers they owe (R27), and people of their departments who
 * leave soon (R49).
 */
final class Agenda {

    private final Set<ApprovalId> waiting = new HashSet<>();
    private final Set<ApprovalId> overdue = new HashSet<>();
    private final List<Ask> asks = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();
    private boolean owesNews;
    private boolean early;
    private int leaving;
    private @Nullable LocalDate soonest;

    /** An answer is owed: a reminder is due when they have not been told that they are asked, at half time, and at the end. */
    void waits(Ask ask, OpenSteps.Pending step, @Nullable Instant told, Instant now) {
        var halfOver = !step.half().isAfter(now);
        var allOver = !step.due().isAfter(now);
        if (told != null && !halfOver) {
            return;
        }
        asks.add(ask);
        waiting.add(ask.approval());
        early |= !halfOver;
        if (allOver) {
            overdue.add(ask.approval());
        }
        owesNews |= told == null || told.isBefore(step.half()) || (allOver && told.isBefore(step.due()));
    }

    /** So many leave on a day: a reminder was due at each of these moments. */
    void leave(int people, LocalDate until, Stream<Instant> reminders) {
        leaving += people;
        soonest = soonest == null || until.isBefore(soonest) ? until : soonest;
        reminders.forEach(moments::add);
    }

    /** Whether anything has come up; of those who leave since everything was told last. */
    boolean news(Instant since, Instant now) {
        return owesNews || moments.stream().anyMatch(moment -> moment.isAfter(since) && !moment.isAfter(now));
    }

    /** Of which answers it tells. */
    List<Ask> asks() {
        return asks;
    }

    /** The message key of its sentence. */
    String key() {
        var answers = waiting.isEmpty() ? "" : !overdue.isEmpty() ? ".overdue" : early ? ".asked" : ".waiting";
        return "notice.digest" + answers + (leaving == 0 ? "" : ".leaving");
    }

    /** How many applications wait, how many of them are overdue, how many people leave, and the first of their last days. */
    String[] arguments() {
        return new String[] {
            String.valueOf(waiting.size()),
            String.valueOf(overdue.size()),
            String.valueOf(leaving),
            String.valueOf(soonest)
        };
    }

    /** Where it goes on. */
    String link() {
        return leaving == 0 ? "/approvals" : waiting.isEmpty() ? "/maintenance/expiring" : "/";
    }
}
