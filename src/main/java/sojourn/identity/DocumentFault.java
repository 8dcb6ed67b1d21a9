package sojourn.identity;

/** Why a document number is refused (R5); what the sentence beside the field needs to know is named at each, in its order. */
public enum DocumentFault {
    BLANK,
    /** Expected and typed number of characters. */
    WRONG_LENGTH,
    /** Shortest and longest allowed, and typed number of characters: for passports. */
    LENGTH_NOT_BETWEEN,
    /** A character, or a letter where only a digit may stand; each type of document has its own shape. */
    WRONG_CHARACTERS,
    /** The 15 digits of the first generation, which is no valid document any more. */
    FIRST_GENERATION,
    /** The region it begins with does not exist. */
    UNKNOWN_REGION,
    /** The eight (in old cards six) digits of the birth date are no date. */
    NO_SUCH_DATE,
    BORN_IN_FUTURE,
    /** Lowest age in years. */
    TOO_YOUNG,
    /** Highest age in years. */
    TOO_OLD,
    /** Some character before it, or the last one itself, is mistyped. The right one is not told. */
    WRONG_CHECK_DIGIT,
    /** The {@link DocumentType} it is a number of. */
    BELONGS_TO_OTHER_TYPE
}
