package sojourn.organization.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.organization.Campus;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.DepartmentTree;
import sojourn.organization.Role;

/** Shows the tree of departments with who looks after each. */
public record DepartmentsPage(List<Row> rows) {

    /**
     * One department.
     *
     * @param indent one wide space for each level below the top
     */
    public record Row(
            String id,
            String indent,
            String name,
            @Nullable String campus,
            List<String> secretaries,
            List<String> leaders,
            boolean open) {}

    static DepartmentsPage of(
            DepartmentTree tree,
            List<Campus> campuses,
            Map<DepartmentId, Map<Role, List<String>>> offices,
            Locale locale) {
        var campusOf = campuses.stream().collect(Collectors.toMap(Campus::id, Function.identity()));
        return new DepartmentsPage(tree.branches().stream()
                .map(branch -> {
                    Department department = branch.department();
                    var campus = department.campus() == null ? null : campusOf.get(department.campus());
                    var held = offices.getOrDefault(department.id(), Map.of());
                    return new Row(
                            department.id().toString(),
                            "\u3000".repeat(branch.depth()),
                            department.name(locale),
                            campus == null ? null : campus.name(locale),
                            held.getOrDefault(Role.SECRETARY, List.of()),
                            held.getOrDefault(Role.LEADER, List.of()),
                            department.open());
                })
                .toList());
    }
}
