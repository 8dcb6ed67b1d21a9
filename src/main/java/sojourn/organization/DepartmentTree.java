package sojourn.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All departments in the order of the tree, each with its height below the top (0). */
public record DepartmentTree(List<Branch> branches) {

    /** One department at its place. */
    public record Branch(Department department, int depth) {}

    public static DepartmentTree of(List<Department> departments) {
        Map<@Nullable DepartmentId, List<Department>> below = new HashMap<>();
        departments.forEach(department -> below.computeIfAbsent(department.parent(), parent -> new ArrayList<>())
                .add(department));
        var branches = new ArrayList<Branch>();
        hang(null, 0, below, branches);
        return new DepartmentTree(List.copyOf(branches));
    }

    private static void hang(
            @Nullable DepartmentId parent,
            int depth,
            Map<@Nullable DepartmentId, List<Department>> below,
            List<Branch> branches) {
        for (var department : below.getOrDefault(parent, List.of())) {
            branches.add(new Branch(department, depth));
            hang(department.id(), depth + 1, below, branches);
        }
    }
}
