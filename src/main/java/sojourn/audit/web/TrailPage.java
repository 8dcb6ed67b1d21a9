package sojourn.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sojourn.audit.Entry;
import sojourn.audit.Trail;
import sojourn.organization.Human;
import sojourn.shell.HumanId;

/**
 * The audit trail as the 审计管理员 reads it: newest first, filtered by deed, thing and day.
 *
 * @param deeds what can be chosen, by their message keys
 */
public record TrailPage(
        List<Line> lines,
        List<String> deeds,
        String verb,
        String thing,
        String day,
        @Nullable String older) {

    /** Message keys of the deeds begin like this. */
    static final String DEED = "audit.deed.";

    /** One line: when, who (empty where nobody had signed in), what, to which thing, and the facts around it. */
    public record Line(
            Instant at,
            String who,
            String verb,
            String thing,
            String id,
            Map<String, String> facts,
            @Nullable String address) {

        /** Message key of what was done; what an earlier release called it where nobody does it any more. */
        public String deed(List<String> deeds) {
            return deeds.contains(DEED + verb) ? DEED + verb : verb;
        }

        /** Message key of the kind of thing. */
        public String kind() {
            return "audit.thing." + thing;
        }
    }

    /** The deed that a message key is about. */
    public String verbOf(String key) {
        return key.substring(DEED.length());
    }

    static TrailPage of(
            List<Entry> entries, Map<HumanId, Human> names, List<String> deeds, String verb, String thing, String day) {
        var shown = entries.stream().limit(Trail.PAGE).toList();
        var older = entries.size() > Trail.PAGE
                ? "/admin/audit?verb=" + encoded(verb) + "&thing=" + encoded(thing) + "&day=" + encoded(day)
                        + "&before=" + shown.getLast().number()
                : null;
        return new TrailPage(shown.stream().map(entry -> line(entry, names)).toList(), deeds, verb, thing, day, older);
    }

    private static Line line(Entry entry, Map<HumanId, Human> names) {
        var human = entry.human() == null ? null : names.get(entry.human());
        return new Line(
                entry.at(),
                human == null ? "" : human.name(),
                entry.verb(),
                entry.thing(),
                entry.id(),
                new TreeMap<>(entry.facts()),
                entry.address());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
