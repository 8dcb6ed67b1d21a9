package sojourn.maintenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import sojourn.approval.Step;
import sojourn.organization.DepartmentId;

/**
 * Those people of a form about whom the same departments decide. One application holds one part: no leader sees, or decides about, the
 * people of another department.
 *
 * @param people by their ids
 */
public record Part(Set<DepartmentId> deciding, Set<String> people) {

    /** The part of whoever stands first comes first; nothing is wrong with any of them. */
    static List<Part> of(List<Checked> checked) {
        var parts = new LinkedHashMap<Set<DepartmentId>, List<String>>();
        for (var one : checked) {
            var item = Item.of(one, Objects.requireNonNull(one.change()));
            var deciding = Steps.of(List.of(item), asked -> "").getFirst().stream()
                    .map(Step.Plan::department)
                    .collect(Collectors.toUnmodifiableSet());
            parts.computeIfAbsent(deciding, _ -> new ArrayList<>())
                    .add(item.person().toString());
        }
        return parts.entrySet().stream()
                .map(part -> new Part(part.getKey(), Set.copyOf(part.getValue())))
                .toList();
    }
}
