package sojourn.approval;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.shell.NotFound;

/**
 * To what an agreement is limited (R22).
 *
 * @param leftOut why it does not extend to each of these, by {@link Subject#key()}; 1 to 500 characters each
 * @param notAfter the last 离校日期 it holds for; null as applied for
 */
public record Terms(Map<String, String> leftOut, @Nullable LocalDate notAfter) {

    public static final Terms NONE = new Terms(Map.of(), null);

    public boolean none() {
        return leftOut.isEmpty() && notAfter == null;
    }

    /**
     * Whether they fit what was applied for, together with what others have left out already.
     *
     * @throws Unfit when nobody would be left, a stay would end before it may, or they allow more than was asked for
     */
    void fit(List<Subject> subjects, Set<String> alreadyLeftOut) {
        var keys = subjects.stream().map(Subject::key).toList();
        if (!keys.containsAll(leftOut.keySet())) {
            throw new NotFound();
        }
        var out = new HashSet<>(alreadyLeftOut);
        out.addAll(leftOut.keySet());
        if (!keys.isEmpty() && out.containsAll(keys)) {
            throw Unfit.ofPeople("approval.terms.nobody");
        }
        var day = notAfter;
        if (day == null) {
            return;
        }
        var latest = subjects.stream()
                .filter(subject -> !out.contains(subject.key()))
                .map(Subject::until)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        if (latest.isPresent() && day.isAfter(latest.get())) {
            throw Unfit.ofDay("approval.terms.too-late", latest.get().toString());
        }
        for (var subject : subjects) {
            // whoever leaves earlier anyhow is not touched by it
            var shortened = subject.until() != null && day.isBefore(subject.until());
            if (!out.contains(subject.key()) && shortened && day.isBefore(subject.earliest())) {
                throw Unfit.ofDay(
                        "approval.terms.too-early",
                        subject.name(),
                        subject.earliest().toString());
            }
        }
    }
}
