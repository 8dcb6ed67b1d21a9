package sojourn.registration.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sojourn.registration.Declaration;
import sojourn.registration.Declaration.About;
import sojourn.shell.Faults;
import sojourn.shell.Frame;

/**
 * The wordings of the declaration, the newest first, and a form for another one (R7).
 *
 * @param current the versions that are shown to whoever applies, one for each thing that is declared
 * @param about as chosen for the new one; zh and en as typed
 */
public record DeclarationPage(
        List<Declaration> all, Set<Integer> current, About about, String zh, String en, Faults faults) {

    /** What a wording may be about. */
    public Map<String, String> abouts(Frame f) {
        var all = new LinkedHashMap<String, String>();
        for (var one : About.values()) {
            all.put(one.name(), f.t(one.key()));
        }
        return all;
    }
}
