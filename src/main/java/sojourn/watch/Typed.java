package sojourn.watch;

/**
 * The form as it was typed: a staff number, or a document in its place.
 *
 * @param until such as {@code 2026-12-31}
 */
public record Typed(String number, String documentType, String document, String reason, String until) {

    public static final Typed NOTHING = new Typed("", "", "", "", "");

    static String clean(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
