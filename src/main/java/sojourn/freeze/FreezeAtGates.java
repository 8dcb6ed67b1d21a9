package sojourn.freeze;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.register.PersonId;

/** How far the gates are with somebody who is frozen (R47); offered as a bean by the room that tells the gates. */
public interface FreezeAtGates {

    /** Those that knew them, in the order of the campuses; empty where none did. */
    List<AtGate> of(PersonId person);

    /**
     * One device.
     *
     * @param word message key of how far it is
     * @param tone the stylesheet's word for it
     * @param confirmedAt when it said that it has forgotten them; null until then
     * @param until the end of the validity that it keeps itself (R42); null where it holds nothing
     */
    record AtGate(
            String device,
            String zh,
            String en,
            String word,
            String tone,
            @Nullable Instant confirmedAt,
            @Nullable Instant until) {}
}
