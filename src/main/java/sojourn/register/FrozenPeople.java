package sojourn.register;

import java.util.Collection;
import java.util.Set;

/** Knows who is frozen by the security office (R47); offered as a bean by the room that freezes, so that the register shows it. */
public interface FrozenPeople {

    /** Those of them who are. */
    Set<PersonId> frozen(Collection<PersonId> people);

    /** All of them: never many. */
    Set<PersonId> all();
}
