package sojourn.approval.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.approval.Matter;
import sojourn.approval.Subject;
import sojourn.shell.Frame;

/**
 * Until when those of an application would stay or come, from the first who leaves to the last.
 *
 * @param label message key of what the day is called
 */
public record LeaveDays(String label, LocalDate first, LocalDate last) {

    /** Null where no such day was asked for. */
    static @Nullable LeaveDays of(Matter matter, ApprovalId application) {
        var days = matter.subjects(application).stream()
                .map(Subject::until)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return days.isEmpty() ? null : new LeaveDays(matter.until(), days.getFirst(), days.getLast());
    }

    public String in(Frame f) {
        return first.equals(last) ? first.toString() : f.t("approval.leave-days", first.toString(), last.toString());
    }
}
