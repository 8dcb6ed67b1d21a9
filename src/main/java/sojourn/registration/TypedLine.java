package sojourn.registration;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of text as people type it: the name of a company, a project, a contact.
 *
 * @param text without white space at its ends
 */
public record TypedLine(String text) {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Zl}\\p{Zp}<>]|\\p{IsEmoji_Presentation}");

    public static TypedLine of(String typed) {
        return new TypedLine(typed.strip());
    }

    /** In characters as one counts them. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** The message key of what is wrong with it, which takes {@code longest} and {@link #length()}. */
    public Optional<String> fault(int longest) {
        if (text.isEmpty()) {
            return Optional.of("registration.fault.text.blank");
        }
        if (length() > longest) {
            return Optional.of("registration.fault.text.long");
        }
        return UNFIT.matcher(text).find() ? Optional.of("registration.fault.text.unfit") : Optional.empty();
    }
}
