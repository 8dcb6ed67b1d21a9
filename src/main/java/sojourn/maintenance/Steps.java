package sojourn.maintenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import sojourn.approval.Step;
import sojourn.organization.DepartmentId;

/** Who is asked (R14 to R18): all of them at the same time, each department once. */
final class Steps {

    private static final String OWN = "approval.step.own-leader";
    private static final String RECEIVING = "maintenance.step.receiving";
    private static final String RELEASING = "maintenance.step.releasing";

    private Steps() {}

    /**
     * @param content a digest of what is asked about these people
     */
    static List<List<Step.Plan>> of(List<Item> items, Function<List<Item>, String> content) {
        Map<DepartmentId, String> asked = new LinkedHashMap<>();
        for (var item : items) {
            var to = item.goesTo();
            if (to == null) {
                asked.putIfAbsent(item.department(), OWN);
            } else {
                if (item.current()) {
                    asked.put(item.department(), RELEASING);
                }
                asked.put(to, RECEIVING);
            }
        }
        var steps = new ArrayList<Step.Plan>();
        asked.forEach((department, name) -> steps.add(new Step.Plan(
                name,
                department,
                content.apply(items.stream()
                        .filter(item -> item.department().equals(department) || department.equals(item.goesTo()))
                        .toList()))));
        return List.of(steps);
    }

    static Step.Plan releasing(DepartmentId department) {
        return new Step.Plan(RELEASING, department, "");
    }
}
