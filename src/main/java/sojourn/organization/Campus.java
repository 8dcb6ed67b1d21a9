package sojourn.organization;

import java.util.Locale;

/** 校区: a place of the university with gates of its own. */
public record Campus(CampusId id, String zh, String en) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
