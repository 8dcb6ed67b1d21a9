package sojourn.entry;

import java.util.Locale;

/** What a person declares with an entry application; the version they were shown stays with it. */
public record Declaration(int version, String zh, String en) {

    public String wording(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
