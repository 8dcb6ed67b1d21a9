package sojourn.identity;

import java.util.List;

/** What came of looking at a typed name. */
public sealed interface NameCheck {

    record Accepted(PersonName name) implements NameCheck {}

    /**
     * @param details numbers that {@link Fault} names
     */
    record Refused(Fault fault, List<Object> details) implements NameCheck {

        static Refused because(Fault fault, Object... details) {
            return new Refused(fault, List.of(details));
        }
    }

    /** Why a name is refused (R5). */
    enum Fault {
        BLANK,
        /** Longest allowed and typed number of characters. */
        TOO_LONG,
        /** A line break or another character that cannot be seen. */
        CONTROL_CHARACTER,
        /** A character that turns the writing direction round, so that something else is read than stands there. */
        WRITING_DIRECTION,
        /** One of {@code < > &}. */
        MARKUP,
        EMOJI,
        /** Another picture, sign of mathematics or money. */
        SYMBOL,
        /** A character that only some computers know (private use area, as old input methods wrote rare characters). */
        PRIVATE_CHARACTER,
        DIGITS_ONLY,
        /** No letter and no character of any script. */
        NO_LETTER
    }
}
