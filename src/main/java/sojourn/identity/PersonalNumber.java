package sojourn.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The 18 characters of GB 11643 that three documents share: six digits of region (the foreign card has 9, province and country there), birth date,
 * three of sequence (odd: male), and a check character by ISO 7064 MOD 11-2.
 */
record PersonalNumber(String text) {

    static final int LENGTH = 18;
    static final int YOUNGEST = 16;
    static final int OLDEST = 120;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    // Provinces only: districts are abolished, and stay in the numbers they gave.
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71");

    static boolean hasShape(String text) {
        return SHAPE.matcher(text).matches();
    }

    static boolean isProvince(String twoDigits) {
        return PROVINCES.contains(twoDigits);
    }

    /** Whose number it is, told by its first digits; none where no such region exists. */
    Optional<DocumentType> type() {
        if (text.charAt(0) == '9') {
            return isProvince(text.substring(1, 3)) ? Optional.of(DocumentType.PERMANENT_RESIDENCE) : Optional.empty();
        }
        if (text.startsWith("810000") || text.startsWith("820000") || text.startsWith("830000")) {
            return Optional.of(DocumentType.RESIDENCE_PERMIT);
        }
        return isProvince(text.substring(0, 2)) ? Optional.of(DocumentType.RESIDENT_ID) : Optional.empty();
    }

    Optional<LocalDate> birthDate() {
        return date(text.substring(6, 10), text.substring(10, 12), text.substring(12, 14));
    }

    static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Sex sex() {
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    boolean checksOut() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11) == text.charAt(17);
    }

    @Override
    public String toString() {
        return "PersonalNumber[…]";
    }
}
