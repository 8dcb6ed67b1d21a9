package sojourn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sojourn.consent.Answer;

/** Chinese and English stay in step, and every word on the screen comes from the messages. */
class WordsTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern KEY =
            Pattern.compile("(?:\\bf\\.t|\\.say)\\([^\"()]*\"([a-z][\\w.-]*[\\w])\"\\s*[,)]");
    private static final Pattern MADE = Pattern.compile("\\b(?:Deed\\.of|deed|tell|told)\\([^;{]*;");
    private static final Pattern DEED = Pattern.compile("\"([a-z]+\\.[a-z][a-z-]*)\"");
    private static final Pattern THING =
            Pattern.compile("Deed\\.of\\(\\s*\\w+,\\s*(?:verb|\"[^\"]+\"),\\s*\"([a-z-]+)\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Stream<Path> rooms() {
        return files(MESSAGES, "_zh.properties");
    }

    static Stream<Path> templates() {
        return files(TEMPLATES, ".jte");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyChineseSentenceHasItsEnglishOneWithTheSamePlaces(Path chinese) {
        var zh = read(chinese);
        var en = read(Path.of(chinese.toString().replace("_zh.", "_en.")));
        assertThat(en.keySet()).isEqualTo(zh.keySet());
        assertSoftly(softly -> zh.forEach((key, value) -> {
            softly.assertThat(value).as(key).isNotBlank();
            softly.assertThat(en.get(key)).as(key).isNotBlank();
            softly.assertThat(places(en.get(key))).as("places of " + key).isEqualTo(places(value));
        }));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void englishIsEnglish(Path chinese) {
        var english = read(Path.of(chinese.toString().replace("_zh.", "_en.")));
        assertSoftly(softly -> english.forEach((key, value) -> {
            if (!key.equals("shell.language")) {
                softly.assertThat(HAN.matcher(value).find())
                        .as(key + " = " + value)
                        .isFalse();
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasNoWordsOfItsOwn(Path template) {
        var text = content(template)
                .replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?m)^@(import|param).*$", "")
                .replaceAll("(?m)^!\\{.*}$", "");
        assertThat(HAN.matcher(text).find()).as("Chinese text in " + template).isFalse();
        assertThat(text).as("inline style or script").doesNotContainPattern("\\sstyle=|<script>|\\son[a-z]+=\"");
        var literal = Pattern.compile(">\\s*([A-Za-z][A-Za-z ,.]{2,})<").matcher(text);
        assertThat(literal.find() ? literal.group(1) : null)
                .as("English text in " + template)
                .isNull();
    }

    @Test
    void everyKeyThatIsUsedIsSaid() {
        Set<String> said = new HashSet<>();
        rooms().forEach(file -> said.addAll(read(file).keySet()));
        assertSoftly(softly -> Stream.concat(templates(), files(Path.of("src/main/java"), ".java"))
                .forEach(file -> KEY.matcher(content(file))
                        .results()
                        .forEach(use ->
                                softly.assertThat(said).as(file.toString()).contains(use.group(1)))));
    }

    @Test
    void everyDeedAndItsThingHaveWordsForTheAuditor() {
        var said = read(MESSAGES.resolve("audit_zh.properties")).keySet();
        var deeds = deeds();
        assertThat(deeds)
                .contains("gate.device-saved", "watch.kept", "approval.sent-back", "consent.given")
                .hasSizeGreaterThan(85);
        assertThat(said)
                .containsAll(deeds.stream().map(deed -> "audit.deed." + deed).toList());
        assertThat(said.stream().filter(key -> key.startsWith("audit.deed.")))
                .as("words of deeds that nobody does")
                .allMatch(key -> deeds.contains(key.substring("audit.deed.".length())));
        assertThat(said)
                .containsAll(
                        things().stream().map(thing -> "audit.thing." + thing).toList());
    }

    /** Every verb that stands where a deed is made, or a verb is handed to whoever makes it. */
    private static Set<String> deeds() {
        var found = new HashSet<String>();
        for (var answer : Answer.values()) {
            found.add("consent." + answer.name().toLowerCase(Locale.ROOT));
        }
        sources().forEach(source -> {
            if (source.contains("String deed()")) {
                DEED.matcher(source).results().forEach(verb -> found.add(verb.group(1)));
            }
            MADE.matcher(source)
                    .results()
                    .forEach(made -> DEED.matcher(made.group()).results().forEach(verb -> found.add(verb.group(1))));
        });
        return found;
    }

    private static Set<String> things() {
        var found = new HashSet<String>();
        sources().forEach(source -> THING.matcher(source).results().forEach(thing -> found.add(thing.group(1))));
        return found;
    }

    private static Stream<String> sources() {
        return files(Path.of("src/main/java"), ".java")
                .map(WordsTests::content)
                .filter(source -> source.contains("Deed")
                        || source.contains("deed(")
                        || source.contains("trail.tell")
                        || source.contains("told("))
                .map(source -> source.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", ""));
    }

    private static Set<String> places(String pattern) {
        var found = new HashSet<String>();
        Pattern.compile("\\{(\\d+)").matcher(pattern).results().forEach(place -> found.add(place.group(1)));
        return found;
    }

    private static TreeMap<String, String> read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var walk = Files.walk(folder)) {
            return List.copyOf(walk.filter(file -> file.toString().endsWith(ending))
                            .sorted()
                            .toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
