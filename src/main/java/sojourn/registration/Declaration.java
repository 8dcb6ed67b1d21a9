package sojourn.registration;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 承诺: a wording of what is declared when applying: by a secretary (R7), or by a person of themselves.
 *
 * @param validFrom since when it was last the current one; null was never
 */
public record Declaration(
        int version,
        About about,
        String zh,
        String en,
        @Nullable Instant validFrom) {

    /** What is declared; each has its own current wording. */
    public enum About {
        /** People are to come in, or to stay. */
        ENTRY,
        /** Some of them are to be deleted. */
        DELETION,
        /** A person asks to come in themselves, by a 教职工返校申请. */
        PERMIT;

        /** Message key of its name. */
        public String key() {
            return "registration.declaration." + name();
        }
    }

    public static final int LONGEST_ZH = 500;
    public static final int LONGEST_EN = 1000;

    public String wording(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
