package sojourn.deputy;

import org.jspecify.annotations.Nullable;
import sojourn.organization.Human;

/**
 * One who is asked at a step.
 *
 * @param leader in whose place (R26); null when the human is asked as themselves
 */
public record Decider(Human human, @Nullable Human leader) {

    public Signatory signatory() {
        return new Signatory(human.name(), leader == null ? null : leader.name());
    }
}
