package sojourn.myself.web;

/** What somebody typed into a text area. */
final class Text {

    private Text() {}

    /** Without control characters, which no page shows and PostgreSQL may refuse, except where a line ends. */
    static String of(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .strip();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
