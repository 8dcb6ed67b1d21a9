package sojourn.maintenance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sojourn.identity.DocumentType;
import sojourn.shell.Frame;

/**
 * By what a secretary asks for somebody (R12).
 *
 * @param number 身份证号 or 工号
 * @param name their exact name; only a 工号 of another department needs it (R8)
 * @param document of which kind the number is, where it is several; otherwise empty
 * @param types those kinds; empty while there is nothing to choose
 */
public record Asked(String number, String name, String document, List<DocumentType> types) {

    static final Asked NOTHING = new Asked("", "", "", List.of());

    /** A field that was not sent at all is an empty one; what may be chosen is never sent. */
    static Asked of(Map<String, String> posted) {
        return new Asked(
                posted.getOrDefault("number", ""),
                posted.getOrDefault("known-as", ""),
                posted.getOrDefault("document", ""),
                List.of());
    }

    Asked among(List<DocumentType> several) {
        return new Asked(number, name, document, several);
    }

    /** For the choice. */
    public Map<String, String> options(Frame f) {
        var all = new LinkedHashMap<String, String>();
        all.put("", f.t("maintenance.department.choose"));
        types.forEach(type -> all.put(type.name(), f.t("registration.document." + type)));
        return all;
    }
}
