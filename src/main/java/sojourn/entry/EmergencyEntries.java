package sojourn.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;

/**
 * Knows whom the security office lets in for some hours without a permit (应急入校); offered as a bean by the room that keeps them, so that the
 * one rule sees them too (R40).
 */
public interface EmergencyEntries {

    /** For one campus, without what is over; who has none is missing. */
    Map<PersonId, List<Stretch>> of(Collection<PersonId> people, CampusId campus);

    /** Those who have one, in the order of their ids as text: who comes after somebody, or from the first on. */
    List<PersonId> people(CampusId campus, @Nullable PersonId after, int most);
}
