package sojourn.identity;

import java.util.List;

/** What came of looking at a typed unified social credit code. */
public sealed interface CreditCodeCheck {

    record Accepted(CreditCode code) implements CreditCodeCheck {}

    /**
     * @param details numbers that {@link Fault} names
     */
    record Refused(Fault fault, List<Object> details) implements CreditCodeCheck {

        static Refused because(Fault fault, Object... details) {
            return new Refused(fault, List.of(details));
        }
    }

    /** Why a code is refused (R4). */
    enum Fault {
        BLANK,
        /** Expected and typed number of characters. */
        WRONG_LENGTH,
        /** A character that no code has (I, O, S, V and Z are left out), or a letter among the region's six digits. */
        WRONG_CHARACTERS,
        /** Its first character names no registering authority. */
        UNKNOWN_AUTHORITY,
        /** Places 9 to 17, the organisation's own code, do not check out. */
        WRONG_ORGANISATION_CHECK,
        /** The code as a whole does not check out. */
        WRONG_CHECK_CHARACTER
    }
}
