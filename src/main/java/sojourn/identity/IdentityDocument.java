package sojourn.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person is known by (R5, R8): kind and number of an identity document. The number is always normalised (half width, capital letters, no
 * spaces or dashes), 1 to 32 letters and digits; only {@link #check} says whether it is a real one.
 */
public record IdentityDocument(DocumentType type, String number) {

    private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9]{1,32}");

    public IdentityDocument {
        number = number.length() > TypedText.LONGEST ? "" : TypedText.normalised(number);
        if (!CHARACTERS.matcher(number).matches()) {
            throw new IllegalArgumentException("A document number has 1 to 32 letters and digits");
        }
    }

    /** Looks at a number as somebody typed it; today is the date on campus. */
    public static DocumentCheck check(DocumentType type, String typed, LocalDate today) {
        return new DocumentRules(today).check(type, typed);
    }

    /**
     * What two documents have in common exactly when they are the same one: the kind, and the part of the number that a renewed card keeps.
     */
    public String comparable() {
        int kept = switch (type) {
            case HK_MACAO_PASS -> 9;
            case TAIWAN_PASS -> 8;
            case RESIDENT_ID, RESIDENCE_PERMIT, PERMANENT_RESIDENCE, PASSPORT -> number.length();
        };
        return type.name() + ":" + number.substring(0, Math.min(kept, number.length()));
    }

    /** For every page: {@code 3201**********1234}, {@code E****6789}; the shorter the number, the less of it. */
    public String masked() {
        int length = number.length();
        if (length >= 15) {
            return masked(4, 4);
        }
        if (length >= 9) {
            return masked(1, 4);
        }
        return length >= 6 ? masked(1, 2) : masked(0, length > 1 ? 1 : 0);
    }

    private String masked(int before, int after) {
        int length = number.length();
        return number.substring(0, before) + "*".repeat(length - before - after) + number.substring(length - after);
    }

    /** Where the document tells it. */
    public Optional<Sex> sex() {
        return personalNumber().map(PersonalNumber::sex);
    }

    /** Where the document tells it; the old foreign card does not, having two digits for the year. */
    public Optional<LocalDate> birthDate() {
        return personalNumber().flatMap(PersonalNumber::birthDate);
    }

    private Optional<PersonalNumber> personalNumber() {
        return switch (type) {
            case RESIDENT_ID, RESIDENCE_PERMIT, PERMANENT_RESIDENCE ->
                PersonalNumber.hasShape(number) ? Optional.of(new PersonalNumber(number)) : Optional.empty();
            case HK_MACAO_PASS, TAIWAN_PASS, PASSPORT -> Optional.empty();
        };
    }

    /** Without the number, which has no place in a log. */
    @Override
    public String toString() {
        return "IdentityDocument[" + type + ", " + masked() + "]";
    }
}
