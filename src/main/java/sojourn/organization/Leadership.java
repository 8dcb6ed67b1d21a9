package sojourn.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sojourn.shell.HumanId;

/**
 * Who leads a department at this moment (R25): its own leaders in office first, then those of each department above it.
 *
 * @param upwards level by level, none of them empty
 */
public record Leadership(List<List<Human>> upwards) {

    /** The nearest leaders who are not excluded; empty is vacant: nobody decides, it waits. */
    public List<Human> besides(Set<HumanId> excluded) {
        return upwards.stream()
                .map(level -> level.stream()
                        .filter(leader -> !excluded.contains(leader.id()))
                        .toList())
                .filter(level -> !level.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** All who come before a human and would have to be excluded for it to be theirs; empty where they lead nowhere up to the top. */
    public Optional<Set<HumanId>> before(HumanId human) {
        var nearer = new HashSet<HumanId>();
        for (var level : upwards) {
            if (level.stream().anyMatch(leader -> leader.id().equals(human))) {
                return Optional.of(nearer);
            }
            level.forEach(leader -> nearer.add(leader.id()));
        }
        return Optional.empty();
    }
}
