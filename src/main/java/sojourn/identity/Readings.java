package sojourn.identity;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How the parts of a name are read: each Han character by itself, every other word whole. */
final class Readings {

    /**
     * @param text as it stands in the name
     * @param readings in small Latin letters, the likeliest first; empty for a character that nothing here can read
     */
    record Part(String text, List<String> readings) {}

    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    /** As a surname, where ICU has only the reading of the word. */
    private static final Map<String, String> SURNAMES = Map.of("朴", "piao");

    private static final HanyuPinyinOutputFormat PLAIN = plain();

    private Readings() {}

    static List<Part> of(String name) {
        var parts = new ArrayList<Part>();
        var han = new ArrayList<String>();
        var word = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (isHan(c)) {
                flushWord(word, parts);
                han.add(Character.toString(c));
                return;
            }
            flushHan(han, parts);
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                word.appendCodePoint(c);
            } else {
                flushWord(word, parts);
            }
        });
        flushWord(word, parts);
        flushHan(han, parts);
        return parts;
    }

    // planes 2 and 3 hold nothing else, and a new Unicode fills them before a new Java knows it
    static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || (c >= 0x20000 && c <= 0x3fffd);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static void flushWord(StringBuilder word, List<Part> parts) {
        if (!word.isEmpty()) {
            var reading = letters(LATIN.transliterate(word.toString()));
            parts.add(new Part(word.toString(), reading.isEmpty() ? List.of() : List.of(reading)));
            word.setLength(0);
        }
    }

    private static void flushHan(List<String> han, List<Part> parts) {
        if (han.isEmpty()) {
            return;
        }
        var together = List.of(NAMES.transliterate(String.join("", han)).split(" "));
        for (int i = 0; i < han.size(); i++) {
            var character = han.get(i);
            var readings = new LinkedHashSet<String>();
            if (i == 0 && parts.isEmpty() && SURNAMES.containsKey(character)) {
                readings.add(SURNAMES.get(character));
            }
            readings.add(letters(together.size() == han.size() ? together.get(i) : NAMES.transliterate(character)));
            readings.addAll(allOf(character));
            readings.remove("");
            parts.add(new Part(character, List.copyOf(readings)));
        }
        han.clear();
    }

    /** pinyin4j knows every reading of a character, but none beyond the BMP. */
    private static List<String> allOf(String character) {
        if (character.length() > 1) {
            return List.of();
        }
        try {
            var all = PinyinHelper.toHanyuPinyinStringArray(character.charAt(0), PLAIN);
            return all == null
                    ? Collections.emptyList()
                    : Arrays.stream(all).map(Readings::letters).toList();
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }

    private static String letters(String reading) {
        return reading.replaceAll("[^a-z0-9]", "");
    }

    private static HanyuPinyinOutputFormat plain() {
        var format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}
