package sojourn.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Makes numbers that are well-formed and belong to nobody: region 320199 does not exist below Nanjing, sequences stay above 900.
 * Written apart from the main code, after the standards' formulas, so that the tests have a second opinion.
 */
public final class Numbers {

    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Numbers() {}

    /** The nth resident ID of somebody born that day, n from 0 to 49. */
    public static String residentId(LocalDate born, Sex sex, int n) {
        return personal("320199", born, sex, n);
    }

    public static String residencePermit(LocalDate born, Sex sex, int n) {
        return personal("810000", born, sex, n);
    }

    public static String permanentResidence(LocalDate born, Sex sex, int n) {
        return personal("932999", born, sex, n);
    }

    public static String hkMacaoPass(int n) {
        return "H" + "%08d".formatted(99_000_000 + n);
    }

    public static String taiwanPass(int n) {
        return "%08d".formatted(99_000_000 + n);
    }

    public static String passport(int n) {
        return "E" + "%08d".formatted(99_000_000 + n);
    }

    /** 199 with a block that begins with zeros. */
    public static String mobile(int n) {
        return "199" + "%08d".formatted(n);
    }

    public static String creditCode(int n) {
        String organisation = organisation("MA%06d".formatted(n));
        String body = "91320199" + organisation;
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT.indexOf(body.charAt(i)) * power(3, i, 31);
        }
        return body + CREDIT.charAt((31 - sum % 31) % 31);
    }

    /** The first 17 characters with their check character, by a(18) = 1 - sum of 2^(18-i) a(i) mod 11. */
    public static String withCheck(String seventeen) {
        int sum = 0;
        for (int i = 1; i <= 17; i++) {
            sum += power(2, 18 - i, 11) * (seventeen.charAt(i - 1) - '0');
        }
        int check = Math.floorMod(1 - sum, 11);
        return seventeen + (check == 10 ? "X" : String.valueOf(check));
    }

    private static String personal(String region, LocalDate born, Sex sex, int n) {
        int sequence = 900 + 2 * n + (sex == Sex.MALE ? 1 : 0);
        return withCheck(region + born.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence);
    }

    private static String organisation(String eight) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += weights[i] * Character.getNumericValue(eight.charAt(i));
        }
        int check = 11 - sum % 11;
        return eight + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
    }

    private static int power(int base, int exponent, int modulus) {
        int result = 1;
        for (int i = 0; i < exponent; i++) {
            result = result * base % modulus;
        }
        return result;
    }
}
