package sojourn.gate;

import static java.util.stream.Collectors.joining;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A name as a device shows it: devices change its dots and capitals, cut it short, and lose what they have no character for. */
public record ShownName(String text) {

    // in bytes; below the least, the beginning of a name of three characters would pass for the whole
    private static final List<Integer> LENGTHS = List.of(16, 20, 24, 32, 48, 64, 128);
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GBK"));
    private static final String LOST = "(?s)[?\ufffd].*";
    private static final int ENOUGH = 2;

    /** Whether enough of it can be read to tell whose it is, or is not. */
    public boolean isLegible() {
        return length(plain(readable())) >= ENOUGH;
    }

    /** Whether it is this name, or as much of it as the device could keep. One character is nobody's name. */
    public boolean isOf(String name) {
        var whole = plain(name);
        var there = plain(readable());
        return isLegible()
                && (whole.equals(there)
                        || (isBroken() && whole.startsWith(there))
                        || CHARSETS.stream().anyMatch(charset -> isCutFrom(name, charset)));
    }

    /** Whether it is written as the device wrote this one before, as far as it can be read. */
    public boolean isLike(String before) {
        return isOf(before) || (!plain(readable()).isEmpty() && text.strip().equals(before.strip()));
    }

    private boolean isBroken() {
        return !readable().equals(text.strip());
    }

    private String readable() {
        return text.strip().replaceFirst(LOST, "").strip();
    }

    private boolean isCutFrom(String name, Charset charset) {
        return LENGTHS.stream()
                .anyMatch(bytes -> !fits(name, bytes, charset)
                        && plain(readable()).equals(plain(beginning(name, bytes, charset))));
    }

    private static boolean fits(String name, int bytes, Charset charset) {
        return name.getBytes(charset).length <= bytes;
    }

    private static String beginning(String name, int bytes, Charset charset) {
        int end = name.length();
        while (!fits(name.substring(0, end), bytes, charset)) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    /** Without what devices change or leave out: case, accents, dots, spaces. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(joining());
    }

    private static int length(String plain) {
        return plain.codePointCount(0, plain.length());
    }
}
