package sojourn.category;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sojourn.organization.DepartmentId;

/**
 * A further approval step of a category (R4). As a rule keeps it: {@code [kind:]key[@department]}, so that
 * {@code entry:entry.step.security@<id>} asks the leader of that department, for entry applications alone; without a kind it is for every one,
 * without a department the applicant's own leader is asked again.
 *
 * @param name message key
 */
public record ExtraStep(
        @Nullable String kind, String name, @Nullable DepartmentId department) {

    private static final Pattern FORM = Pattern.compile("(?:([a-z]+):)?([A-Za-z0-9.-]+)(?:@([0-9a-f-]{36}))?");

    /** Empty where it is none. */
    public static Optional<ExtraStep> read(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var department = match.group(3);
        return Optional.of(new ExtraStep(
                match.group(1),
                match.group(2),
                department == null ? null : new DepartmentId(UUID.fromString(department))));
    }

    boolean isFor(String matter) {
        return kind == null || kind.equals(matter);
    }

    public DepartmentId departmentOr(DepartmentId own) {
        return department == null ? own : department;
    }
}
