package sojourn.identity;

import static sojourn.identity.CreditCodeCheck.Refused.because;

import java.util.regex.Pattern;
import sojourn.identity.CreditCodeCheck.Fault;

/** 统一社会信用代码 of a company (GB 32100): authority, category, six digits of region, nine characters of organisation (GB 11714), check character. */
public record CreditCode(String code) {

    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final String AUTHORITIES = "123456789ANY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public CreditCode {
        if (!SHAPE.matcher(code).matches() || !organisationChecksOut(code) || !checksOut(code)) {
            throw new IllegalArgumentException("Not a unified social credit code");
        }
    }

    /** Looks at a code as somebody typed it. */
    public static CreditCodeCheck check(String typed) {
        String code = typed.length() > TypedText.LONGEST ? typed : TypedText.normalised(typed);
        if (code.isEmpty()) {
            return because(Fault.BLANK);
        }
        if (TypedText.length(code) != LENGTH) {
            return because(Fault.WRONG_LENGTH, LENGTH, TypedText.length(code));
        }
        if (!SHAPE.matcher(code).matches()) {
            return because(Fault.WRONG_CHARACTERS);
        }
        if (AUTHORITIES.indexOf(code.charAt(0)) < 0) {
            return because(Fault.UNKNOWN_AUTHORITY);
        }
        if (!organisationChecksOut(code)) {
            return because(Fault.WRONG_ORGANISATION_CHECK);
        }
        return checksOut(code)
                ? new CreditCodeCheck.Accepted(new CreditCode(code))
                : because(Fault.WRONG_CHECK_CHARACTER);
    }

    private static boolean checksOut(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += weight * ALPHABET.indexOf(code.charAt(i));
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS) == code.charAt(LENGTH - 1);
    }

    // Letters count by their place in the full alphabet here: A is 10, Z is 35.
    private static boolean organisationChecksOut(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * Character.digit(code.charAt(8 + i), Character.MAX_RADIX);
        }
        return "0X987654321".charAt(sum % 11) == code.charAt(16);
    }
}
