package sojourn.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.approval.Matter;
import sojourn.shell.Words;

/** What lists and confirmations say of an application. */
@Component
class RegistrationLines {

    private final RegistrationRows rows;
    private final DraftRows drafts;
    private final Words words;

    RegistrationLines(RegistrationRows rows, DraftRows drafts, Words words) {
        this.rows = rows;
        this.drafts = drafts;
        this.words = words;
    }

    Map<ApprovalId, Matter.Line> of(Collection<ApprovalId> ids, Locale locale) {
        var lines = new HashMap<ApprovalId, Matter.Line>();
        if (ids.isEmpty()) {
            return lines;
        }
        var uuids = ids.stream().map(ApprovalId::value).toList();
        drafts.all(uuids).forEach((id, typed) -> lines.put(id, line(id, typed, locale)));
        // what was sent says it better than the text it was sent from
        rows.lines(uuids).forEach(line -> lines.put(line.id(), line(line, locale)));
        ids.forEach(id -> lines.computeIfAbsent(id, _ -> line(id, Typed.empty("", ""), locale)));
        return lines;
    }

    private Matter.Line line(ApprovalId id, Typed typed, Locale locale) {
        var names = typed.people().stream()
                .map(TypedPerson::name)
                .filter(name -> !name.isBlank())
                .limit(3)
                .toList();
        return line(
                new RegistrationRows.Line(id, typed.category(), typed.people().size(), names), locale);
    }

    private Matter.Line line(RegistrationRows.Line line, Locale locale) {
        var category = line.category().isEmpty() ? "" : words.say(locale, "category." + line.category());
        var names = String.join(words.say(locale, "registration.comma"), line.names());
        return new Matter.Line(
                words.say(locale, "registration.kind"),
                words.say(
                                locale,
                                names.isEmpty() ? "registration.line.nobody" : "registration.line",
                                category,
                                line.people(),
                                names,
                                line.people() > line.names().size() ? "more" : "all")
                        .strip());
    }

    String meaning(ApprovalId id, Locale locale) {
        var count = rows.lines(List.of(id.value())).stream()
                .mapToInt(RegistrationRows.Line::people)
                .sum();
        return words.say(locale, "registration.meaning.agree", count);
    }
}
