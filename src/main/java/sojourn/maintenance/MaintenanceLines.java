package sojourn.maintenance;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Markable;
import sojourn.approval.Matter;
import sojourn.approval.Step;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.shell.Words;

/** What lists and confirmations say of an application. */
@Component
class MaintenanceLines {

    private final MaintenanceRows rows;
    private final MaintenanceDraftRows drafts;
    private final Presents presents;
    private final MaintenanceForm form;
    private final Words words;

    MaintenanceLines(
            MaintenanceRows rows, MaintenanceDraftRows drafts, Presents presents, MaintenanceForm form, Words words) {
        this.rows = rows;
        this.drafts = drafts;
        this.presents = presents;
        this.form = form;
        this.words = words;
    }

    Map<ApprovalId, Matter.Line> of(Collection<ApprovalId> ids, Locale locale) {
        var lines = new HashMap<ApprovalId, Matter.Line>();
        if (ids.isEmpty()) {
            return lines;
        }
        var uuids = ids.stream().map(ApprovalId::value).toList();
        var typed = drafts.all(uuids);
        var names = presents
                .of(typed.values().stream()
                        .flatMap(one -> one.people().stream())
                        .map(one -> PersonId.of(one.person()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(now -> now.person().toString(), Present::name));
        typed.forEach((id, draft) -> lines.put(id, line(ofDraft(draft, names), locale)));
        rows.lines(uuids).forEach((id, line) -> lines.put(id, line(line, locale)));
        ids.forEach(id ->
                lines.computeIfAbsent(id, _ -> line(new MaintenanceRows.Line(0, List.of(), Set.of()), locale)));
        return lines;
    }

    private static MaintenanceRows.Line ofDraft(Typed draft, Map<String, String> names) {
        var first = draft.people().stream()
                .map(one -> one.asked().isEmpty() ? names.getOrDefault(one.person(), "") : one.asked())
                .filter(name -> !name.isEmpty())
                .limit(3)
                .toList();
        return new MaintenanceRows.Line(draft.people().size(), first, EnumSet.noneOf(Kind.class));
    }

    private Matter.Line line(MaintenanceRows.Line line, Locale locale) {
        var title = line.kinds().isEmpty()
                ? words.say(locale, "maintenance.kind")
                : line.kinds().stream()
                        .sorted()
                        .map(kind -> words.say(locale, kind.key()))
                        .collect(Collectors.joining(words.say(locale, "registration.comma")));
        var names = String.join(words.say(locale, "registration.comma"), line.names());
        var more = line.people() > line.names().size() ? "more" : "all";
        return new Matter.Line(title, words.say(locale, "maintenance.line", line.people(), names, more));
    }

    List<Markable> markable(ApprovalId id) {
        return form.markable(id);
    }

    /** What the last yes would mean: for whom, and whether another leader would be asked first (R18). */
    String meaning(Approval approval, List<Step.Plan> stillNeeded, Locale locale) {
        var out = approval.leftOutKeys();
        var agreed = rows.items(approval.id()).stream()
                .filter(item -> !out.contains(item.person().toString()))
                .count();
        var more = stillNeeded.stream()
                .anyMatch(plan -> approval.steps().stream()
                        .noneMatch(step -> step.department().equals(plan.department())
                                && step.standing() != Step.Standing.CLOSED));
        return words.say(locale, more ? "maintenance.meaning.on" : "maintenance.meaning.agree", agreed);
    }
}
