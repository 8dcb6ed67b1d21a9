package sojourn.identity;

import static sojourn.identity.NameCheck.Refused.because;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import sojourn.identity.NameCheck.Fault;

/** 姓名 as the document has it, in any script, rare characters beyond the BMP included: 1 to 64 Unicode characters (R5), NFC, one · for all dots between parts. */
public record PersonName(String text) {

    private static final int LONGEST = 64;
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern DOTS = Pattern.compile(" ?[\u00b7\u2022\u2027\u22c5\u30fb\uff65] ?");
    // what comes along when one copies from a document: zero width space and joiner of words, byte order mark, soft
    // hyphen
    private static final Pattern INVISIBLE = Pattern.compile("[\u200b\u2060\ufeff\u00ad]");

    public PersonName {
        text = normalised(text);
        if (fault(text).isPresent()) {
            throw new IllegalArgumentException("Not a name");
        }
    }

    /** Looks at a name as somebody typed it. */
    public static NameCheck check(String typed) {
        String name = normalised(typed);
        return fault(name)
                .map(fault -> (NameCheck)
                        (fault == Fault.TOO_LONG ? because(fault, LONGEST, TypedText.length(name)) : because(fault)))
                .orElseGet(() -> new NameCheck.Accepted(new PersonName(name)));
    }

    private static String normalised(String typed) {
        String visible = INVISIBLE.matcher(typed).replaceAll("");
        String spaced = SPACES.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                .replaceAll(" ");
        return DOTS.matcher(spaced).replaceAll("\u00b7").strip();
    }

    private static Optional<Fault> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of(Fault.BLANK);
        }
        Optional<Fault> inside = name.codePoints()
                .mapToObj(PersonName::fault)
                .flatMap(Optional::stream)
                .findFirst();
        if (inside.isPresent()) {
            return inside;
        }
        if (TypedText.length(name) > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (name.codePoints().anyMatch(PersonName::isLetter)) {
            return Optional.empty();
        }
        return Optional.of(
                name.codePoints().allMatch(c -> Character.isDigit(c) || c == ' ')
                        ? Fault.DIGITS_ONLY
                        : Fault.NO_LETTER);
    }

    private static Optional<Fault> fault(int c) {
        if (c == '<' || c == '>' || c == '&' || c == '\uff1c' || c == '\uff1e' || c == '\uff06') {
            return Optional.of(Fault.MARKUP);
        }
        if (isDirection(c)) {
            return Optional.of(Fault.WRITING_DIRECTION);
        }
        if (isEmoji(c)) {
            return Optional.of(Fault.EMOJI);
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                Optional.of(Fault.CONTROL_CHARACTER);
            // Persian and Indic names need the two joiners inside a word
            case Character.FORMAT ->
                c == 0x200c || c == 0x200d ? Optional.empty() : Optional.of(Fault.CONTROL_CHARACTER);
            case Character.PRIVATE_USE -> Optional.of(Fault.PRIVATE_CHARACTER);
            case Character.UNASSIGNED ->
                isIdeographicPlane(c) ? Optional.empty() : Optional.of(Fault.PRIVATE_CHARACTER);
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL -> Optional.of(Fault.SYMBOL);
            default -> Optional.empty();
        };
    }

    private static boolean isDirection(int c) {
        return IntStream.of(0x061c, 0x200e, 0x200f).anyMatch(mark -> mark == c)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }

    // The digits and # * are emoji to Unicode as well, hence not Character.isEmoji.
    private static boolean isEmoji(int c) {
        return Character.isEmojiPresentation(c)
                || Character.isEmojiModifier(c)
                || Character.isExtendedPictographic(c)
                || c == 0xfe0f
                || c == 0x20e3;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.LETTER_NUMBER || isIdeographicPlane(c);
    }

    // Planes 2 and 3 hold nothing but Han characters; a new Unicode adds some before a new Java knows them.
    private static boolean isIdeographicPlane(int c) {
        return c >= 0x20000 && c <= 0x3fffd && (c & 0xfffe) != 0xfffe;
    }

    /** Without the name, which has no place in a log. */
    @Override
    public String toString() {
        return "PersonName[" + TypedText.length(text) + " characters]";
    }
}
