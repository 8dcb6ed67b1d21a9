package sojourn.entry;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.approval.Matter;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.register.LatestStay;
import sojourn.register.LatestStays;
import sojourn.register.PersonId;
import sojourn.shell.Words;

/** What lists and confirmations say of an entry application. */
@Component
class EntryLines {

    private final ApplicationRows rows;
    private final DraftRows drafts;
    private final LatestStays stays;
    private final Campuses campuses;
    private final Words words;
    private final Duration wait;

    EntryLines(
            ApplicationRows rows,
            DraftRows drafts,
            LatestStays stays,
            Campuses campuses,
            Words words,
            @Value("${sojourn.activation-wait:PT2H}") Duration wait) {
        this.rows = rows;
        this.drafts = drafts;
        this.stays = stays;
        this.campuses = campuses;
        this.words = words;
        this.wait = wait;
    }

    Map<ApprovalId, Matter.Line> of(Collection<ApprovalId> ids, Locale locale) {
        var names = names(locale);
        var sent = rows.all(ids);
        var people = stays.of(
                sent.values().stream().map(EntryApplication::person).distinct().toList());
        var lines = new HashMap<ApprovalId, Matter.Line>();
        drafts.all(ids).forEach((id, typed) -> lines.put(id, line(locale, "", typed, names)));
        sent.forEach((id, application) -> lines.put(
                id,
                line(
                        locale,
                        name(people, application.person()),
                        joined(application.campuses(), names, locale),
                        application.from().toString(),
                        application.until().toString())));
        return lines;
    }

    String meaning(EntryApplication application, Locale locale) {
        var person = application.person();
        return words.say(
                locale,
                "entry.meaning.agree",
                name(stays.of(List.of(person)), person),
                wait.toHours(),
                wait.toMinutesPart(),
                joined(application.campuses(), names(locale), locale),
                application.from().toString(),
                application.until().toString());
    }

    private Matter.Line line(Locale locale, String name, Typed typed, Map<CampusId, String> names) {
        var chosen = names.entrySet().stream()
                .filter(campus -> typed.campuses().contains(campus.getKey().toString()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(words.say(locale, "registration.comma")));
        return line(locale, name, chosen, typed.from(), typed.until());
    }

    private Matter.Line line(Locale locale, String name, String where, String from, String until) {
        return new Matter.Line(
                words.say(locale, "entry.kind"),
                words.say(locale, "entry.line", name, where, from, until).strip());
    }

    private String joined(List<CampusId> chosen, Map<CampusId, String> names, Locale locale) {
        return names.entrySet().stream()
                .filter(campus -> chosen.contains(campus.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(words.say(locale, "registration.comma")));
    }

    private Map<CampusId, String> names(Locale locale) {
        var names = new LinkedHashMap<CampusId, String>();
        campuses.all().forEach(campus -> names.put(campus.id(), campus.name(locale)));
        return names;
    }

    private static String name(Map<PersonId, LatestStay> people, PersonId person) {
        var stay = people.get(person);
        return stay == null ? "" : stay.name();
    }
}
