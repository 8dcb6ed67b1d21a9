package sojourn.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.audit.Entry;
import sojourn.audit.Trail;
import sojourn.organization.Human;
import sojourn.shell.HumanId;

/** The audit trail as the 审计管理员 reads it: newest first, filtered by deed, thing and day. */
public record TrailPage(
        List<Line> lines,
        String verb,
        String thing,
        String day,
        @Nullable String older) {

    /** One line: when, who (empty where nobody had signed in), what, to which thing, and the facts around it. */
    public record Line(
            Instant at,
            String who,
            String verb,
            String thing,
            String id,
            String facts,
            @Nullable String address) {}

    static TrailPage of(List<Entry> entries, Map<HumanId, Human> names, String verb, String thing, String day) {
        var shown = entries.stream().limit(Trail.PAGE).toList();
        var older = entries.size() > Trail.PAGE
                ? "/admin/audit?verb=" + encoded(verb) + "&thing=" + encoded(thing) + "&day=" + encoded(day)
                        + "&before=" + shown.getLast().number()
                : null;
        return new TrailPage(shown.stream().map(entry -> line(entry, names)).toList(), verb, thing, day, older);
    }

    private static Line line(Entry entry, Map<HumanId, Human> names) {
        var human = entry.human() == null ? null : names.get(entry.human());
        var facts = entry.facts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(", "));
        return new Line(
                entry.at(),
                human == null ? "" : human.name(),
                entry.verb(),
                entry.thing(),
                entry.id(),
                facts,
                entry.address());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
