package sojourn.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What a password must be: long rather than odd (NIST SP 800-63B), not the account's name, not one that everybody tries first. */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** The message key of what is wrong with it; empty when nothing is. */
    public static Optional<String> fault(String password, String account) {
        var length = password.codePointCount(0, password.length());
        var plain = password.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            return Optional.of("signin.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("signin.password.long");
        }
        if (!account.isBlank() && plain.contains(account.strip().toLowerCase(Locale.ROOT))) {
            return Optional.of("signin.password.account");
        }
        return isCommon(plain) ? Optional.of("signin.password.common") : Optional.empty();
    }

    /** A common word stays one with digits or marks around it; so does a row of keys and a few characters repeated. */
    private static boolean isCommon(String plain) {
        var letters = plain.replaceAll("^[\\d\\W_]+|[\\d\\W_]+$", "");
        return plain.chars().distinct().count() < 5
                || COMMON.contains(plain)
                || COMMON.contains(letters)
                || isRow(plain);
    }

    private static boolean isRow(String plain) {
        long steps = 0;
        for (int i = 1; i < plain.length(); i++) {
            steps += Math.abs(plain.charAt(i) - plain.charAt(i - 1)) <= 1 ? 1 : 0;
        }
        return steps >= plain.length() - 3;
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("signin/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
