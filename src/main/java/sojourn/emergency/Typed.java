package sojourn.emergency;

/**
 * The form as it was typed.
 *
 * @param number staff number of whom the register knows; empty for a stranger, of whom the four after it tell
 */
public record Typed(
        String number,
        String name,
        String company,
        String mobile,
        String documentType,
        String document,
        String campus,
        String reason,
        String host,
        String hostPhone,
        String hours) {

    public static final Typed NOTHING = new Typed("", "", "", "", "", "", "", "", "", "", "8");

    /** Without characters that cannot be seen. */
    Typed clean() {
        return new Typed(
                clean(number),
                clean(name),
                clean(company),
                clean(mobile),
                clean(documentType),
                clean(document),
                clean(campus),
                clean(reason),
                clean(host),
                clean(hostPhone),
                clean(hours));
    }

    static String clean(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
