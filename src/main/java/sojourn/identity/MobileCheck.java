package sojourn.identity;

import java.util.List;

/** What came of looking at a typed mobile number. */
public sealed interface MobileCheck {

    record Accepted(MobileNumber number) implements MobileCheck {}

    /**
     * @param details numbers that {@link Fault} names
     */
    record Refused(Fault fault, List<Object> details) implements MobileCheck {

        static Refused because(Fault fault, Object... details) {
            return new Refused(fault, List.of(details));
        }
    }

    /** Why a mobile number is refused (R5). */
    enum Fault {
        BLANK,
        WRONG_CHARACTERS,
        /** Expected and typed number of digits. */
        WRONG_LENGTH,
        /** A country code other than +86. */
        FOREIGN,
        /** 140 to 144: numbers of machines, which nobody answers. */
        MACHINE,
        /** Eleven digits that are no mobile number, a landline perhaps. */
        NOT_MOBILE
    }
}
