package sojourn.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import sojourn.register.PersonFacts.Stay;

/**
 * What the register keeps of somebody, as they are told it themselves; the numbers masked until they ask.
 *
 * @param past 变更记录, the latest first
 */
public record OwnFacts(PersonFacts person, LocalDate birthDate, List<PastChange> past) {

    /** When the first application about them was agreed to. */
    public Instant agreedAt() {
        return person.stays().stream()
                .map(Stay::agreedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
