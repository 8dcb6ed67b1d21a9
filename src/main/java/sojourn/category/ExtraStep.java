package sojourn.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sojourn.organization.DepartmentId;

/**
 * A further approval step of a category (R4). As a rule keeps it: {@code [kind:]key[@department]}, so that
 * {@code entry:entry.step.second@<id>} asks the leader of that department, for entry applications alone; without a kind it is for every one,
 * without a department the applicant's own leader is asked again.
 *
 * @param name message key
 */
public record ExtraStep(
        @Nullable String kind, String name, @Nullable DepartmentId department) {

    private static final String SECOND = "entry.step.second";
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

    /** The department whose leader an administrator wants asked about entry applications, after the own one. */
    public static Optional<DepartmentId> secondForEntry(CategoryRule rule) {
        return rule.extraSteps().stream()
                .flatMap(text -> read(text).stream())
                .filter(ExtraStep::secondForEntry)
                .flatMap(step -> Stream.ofNullable(step.department()))
                .findFirst();
    }

    /** A rule's steps with that one in place of what it had; null for none. */
    public static List<String> withSecondForEntry(CategoryRule rule, @Nullable DepartmentId department) {
        var steps = new ArrayList<>(rule.extraSteps());
        steps.removeIf(text -> read(text).filter(ExtraStep::secondForEntry).isPresent());
        if (department != null) {
            steps.add("entry:" + SECOND + "@" + department);
        }
        return List.copyOf(steps);
    }

    private boolean secondForEntry() {
        return "entry".equals(kind) && name.equals(SECOND);
    }
}
