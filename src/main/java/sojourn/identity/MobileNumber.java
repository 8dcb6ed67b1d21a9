package sojourn.identity;

import static sojourn.identity.MobileCheck.Refused.because;

import java.util.regex.Pattern;
import sojourn.identity.MobileCheck.Fault;

/** A mobile number of the mainland: eleven digits without country code. Tells nothing about the carrier, since numbers move. */
public record MobileNumber(String digits) {

    private static final int LENGTH = 11;
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern MACHINE = Pattern.compile("14[0-4]([0-9]{8}|[0-9]{10})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern HOME = Pattern.compile("(\\+|00)86|86(?=1[0-9]{10}$)");
    private static final Pattern ABROAD = Pattern.compile("\\+|00");

    public MobileNumber {
        if (!MOBILE.matcher(digits).matches() || MACHINE.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not a mobile number of the mainland");
        }
    }

    /** Looks at a number as somebody typed it. */
    public static MobileCheck check(String typed) {
        if (typed.length() > TypedText.LONGEST) {
            return because(Fault.WRONG_LENGTH, LENGTH, typed.length());
        }
        String all = TypedText.normalised(typed);
        if (all.isEmpty()) {
            return because(Fault.BLANK);
        }
        String number = HOME.matcher(all).lookingAt() ? HOME.matcher(all).replaceFirst("") : all;
        if (ABROAD.matcher(number).lookingAt()) {
            return because(Fault.FOREIGN);
        }
        if (!DIGITS.matcher(number).matches()) {
            return because(Fault.WRONG_CHARACTERS);
        }
        if (MACHINE.matcher(number).matches()) {
            return because(Fault.MACHINE);
        }
        if (number.length() != LENGTH) {
            return because(Fault.WRONG_LENGTH, LENGTH, number.length());
        }
        return MOBILE.matcher(number).matches()
                ? new MobileCheck.Accepted(new MobileNumber(number))
                : because(Fault.NOT_MOBILE);
    }

    /** For every page: {@code 138****1234}. */
    public String masked() {
        return digits.substring(0, 3) + "****" + digits.substring(7);
    }

    /** Without the number, which has no place in a log. */
    @Override
    public String toString() {
        return "MobileNumber[" + masked() + "]";
    }
}
