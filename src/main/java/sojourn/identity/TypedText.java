package sojourn.identity;

import java.text.Normalizer;

/** Text as people type numbers: with spaces and dashes, in full width, in small letters. */
final class TypedText {

    /** No number is longer; what is longer is not worth normalising. */
    static final int LONGEST = 200;

    private TypedText() {}

    /** Half width, without spaces, dashes and invisible characters, with capital letters; other scripts stay, so that they are refused. */
    static String normalised(String typed) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !ignored(c))
                .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean ignored(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || switch (Character.getType(c)) {
                    case Character.DASH_PUNCTUATION, Character.FORMAT -> true;
                    default -> c == '\u2212'; // minus sign
                };
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
