package sojourn.approval.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import sojourn.approval.Subject;
import sojourn.approval.Terms;
import sojourn.shell.Faults;

/**
 * To what a leader would limit their yes, as they typed it (R22).
 *
 * @param out the keys of those who were ticked
 * @param reasons what was written beside each, ticked or not
 * @param notAfter a day as the browser sends it; empty as applied for
 */
public record TypedTerms(Set<String> out, Map<String, String> reasons, String notAfter) {

    static final TypedTerms NOTHING = new TypedTerms(Set.of(), Map.of(), "");
    private static final String REASON = "reason-";

    static TypedTerms of(MultiValueMap<String, String> posted) {
        var reasons = new LinkedHashMap<String, String>();
        posted.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(REASON)) {
                reasons.put(name.substring(REASON.length()), Remark.typed(value).text());
            }
        });
        var day = posted.getFirst("notAfter");
        return new TypedTerms(
                Set.copyOf(posted.getOrDefault("out", List.of())), reasons, day == null ? "" : day.strip());
    }

    public boolean any() {
        return !out.isEmpty() || !notAfter.isEmpty();
    }

    public String reason(Subject subject) {
        return reasons.getOrDefault(subject.key(), "");
    }

    Terms read(List<Subject> subjects, Faults faults) {
        var leftOut = new LinkedHashMap<String, String>();
        for (var subject : subjects) {
            if (out.contains(subject.key())) {
                var reason = new Remark(reason(subject));
                reason.faults(true)
                        .all()
                        .forEach(fault -> faults.add(
                                REASON + subject.key(),
                                "approval.reason",
                                fault.key(),
                                fault.arguments().toArray()));
                leftOut.put(subject.key(), reason.text());
            }
        }
        return new Terms(leftOut, day(subjects, faults));
    }

    /** The very day that was asked for shortens nothing. */
    private @Nullable LocalDate day(List<Subject> subjects, Faults faults) {
        if (notAfter.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(notAfter);
            var latest = subjects.stream()
                    .filter(subject -> !out.contains(subject.key()))
                    .map(Subject::until)
                    .filter(Objects::nonNull)
                    .max(LocalDate::compareTo);
            return latest.isPresent() && latest.get().equals(day) ? null : day;
        } catch (DateTimeParseException e) {
            faults.add("notAfter", "approval.not-after", "approval.not-after.wrong");
            return null;
        }
    }
}
