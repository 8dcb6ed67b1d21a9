package sojourn.approval.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sojourn.approval.Subject;
import sojourn.shell.Frame;

/** Until when those of an application would stay, from the first who leaves to the last. */
public record LeaveDays(LocalDate first, LocalDate last) {

    /** Null where no 离校日期 was asked for. */
    static @Nullable LeaveDays of(List<Subject> subjects) {
        var days = subjects.stream()
                .map(Subject::until)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return days.isEmpty() ? null : new LeaveDays(days.getFirst(), days.getLast());
    }

    public String in(Frame f) {
        return first.equals(last) ? first.toString() : f.t("approval.leave-days", first.toString(), last.toString());
    }
}
