package sojourn.gate;

import java.util.Locale;
import sojourn.organization.CampusId;

/** 校门: a place to enter a campus. */
public record Gate(GateId id, CampusId campus, String zh, String en) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
