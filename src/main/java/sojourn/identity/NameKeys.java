package sojourn.identity;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import sojourn.identity.Readings.Part;

/**
 * What a name is found by (R48): its characters, its pinyin and its initials, each from every character on, so that whatever somebody
 * begins to type is the beginning of a key. 张三 has 张三, 三, zhangsan, san, zs, s; a character with several readings has a key for each.
 */
public final class NameKeys {

    /** Longer ones tell nobody apart. */
    private static final int LONGEST = 48;
    /** For one name, of each kind: enough for three characters with several readings. */
    private static final int MOST = 48;

    private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");

    private NameKeys() {}

    public static Set<String> of(String name) {
        var parts = Readings.of(name);
        var keys = new LinkedHashSet<String>();
        int most = Math.max(1, MOST / Math.max(1, parts.size()));
        for (int i = 0; i < parts.size(); i++) {
            var rest = parts.subList(i, parts.size());
            keys.add(asked(String.join("", rest.stream().map(Part::text).toList())));
            for (var reading : readings(rest, most)) {
                keys.add(cut(String.join("", reading)));
            }
            // different readings mostly begin alike, hence from twice as many
            readings(rest, 2 * most).stream()
                    .map(NameKeys::initials)
                    .distinct()
                    .limit(most)
                    .forEach(initials -> keys.add(cut(initials)));
        }
        keys.remove("");
        return keys;
    }

    /** What orders names in a list: by pinyin, equal ones by their characters. */
    public static String order(String name) {
        var readings = Readings.of(name).stream()
                .map(part -> part.readings().isEmpty()
                        ? part.text()
                        : part.readings().getFirst())
                .toList();
        return cut(String.join(" ", readings)) + "|" + name;
    }

    /** What somebody typed, as the keys are written: no spaces, dots, accents or capitals. */
    public static String asked(String typed) {
        var kept = new StringBuilder();
        ASCII.transliterate(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Readings.isHan(c))
                .forEach(kept::appendCodePoint);
        return cut(kept.toString());
    }

    private static String initials(List<String> reading) {
        return String.join("", reading.stream().map(r -> r.substring(0, 1)).toList());
    }

    /** The likeliest reading first, then those that differ from it in one part, then in two. */
    private static List<List<String>> readings(List<Part> parts, int most) {
        var readable = parts.stream()
                .map(Part::readings)
                .filter(readings -> !readings.isEmpty())
                .toList();
        var all = new ArrayList<List<String>>();
        if (readable.isEmpty()) {
            return all;
        }
        for (int differing = 0; differing <= 2; differing++) {
            vary(readable, List.of(), differing, all, most);
        }
        return all;
    }

    private static void vary(
            List<List<String>> rest, List<String> begun, int differing, List<List<String>> all, int most) {
        if (all.size() >= most || differing > rest.size()) {
            return;
        }
        if (rest.isEmpty()) {
            all.add(begun);
            return;
        }
        var after = rest.subList(1, rest.size());
        Function<String, List<String>> with = reading -> {
            var longer = new ArrayList<>(begun);
            longer.add(reading);
            return longer;
        };
        if (differing > 0) {
            rest.getFirst().stream().skip(1).forEach(other -> vary(after, with.apply(other), differing - 1, all, most));
        }
        vary(after, with.apply(rest.getFirst().getFirst()), differing, all, most);
    }

    /** By code points: half a character is nobody's name. */
    private static String cut(String key) {
        return key.codePointCount(0, key.length()) <= LONGEST
                ? key
                : key.substring(0, key.offsetByCodePoints(0, LONGEST));
    }
}
