package sojourn.shell;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words on the screen, Chinese first: {@code messages/<room>_zh.properties} and {@code _en.properties}, patterns in ICU message format
 * (plural, select). A number that is a name, such as a serial number, is given as a string, or it grows thousands separators.
 */
@Component
public class Words {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final Tongue chinese = new Tongue(CHINESE, read("zh"), new ConcurrentHashMap<>());
    private final Tongue english = new Tongue(ENGLISH, read("en"), new ConcurrentHashMap<>());

    /** The sentence of a key. An unknown key shows itself, so that a page never fails for a word; a test finds it first. */
    public String say(Locale locale, String key, Object... arguments) {
        return (locale.getLanguage().equals("en") ? english : chinese).say(key, arguments);
    }

    public boolean knows(String key) {
        return chinese.patterns().containsKey(key);
    }

    /** The keys that begin like this, in their order. */
    public List<String> keys(String beginning) {
        return chinese.patterns().keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    private record Tongue(Locale locale, Map<String, String> patterns, Map<String, MessageFormat> formats) {

        String say(String key, Object... arguments) {
            var pattern = patterns.get(key);
            if (pattern == null) {
                return key;
            }
            if (arguments.length == 0 && pattern.indexOf('{') < 0) {
                return pattern;
            }
            var format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
            // an ICU format is not safe to share while it formats
            synchronized (format) {
                return format.format(arguments);
            }
        }
    }

    private static Map<String, String> read(String language) {
        try {
            var all = new ConcurrentHashMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> {
                    if (all.put((String) key, (String) value) != null) {
                        throw new IllegalStateException("message " + key + " is said twice, again in " + file);
                    }
                });
            }
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
