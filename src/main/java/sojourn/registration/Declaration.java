package sojourn.registration;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 承诺: a wording of what a secretary declares when applying (R7).
 *
 * @param validFrom since when it was last the current one; null was never
 */
public record Declaration(
        int version, String zh, String en, @Nullable Instant validFrom) {

    public static final int LONGEST_ZH = 500;
    public static final int LONGEST_EN = 1000;

    public String wording(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
