package sojourn.maintenance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.web.ApprovalViews;
import sojourn.maintenance.MaintenanceDesk;
import sojourn.maintenance.MaintenanceDraft;
import sojourn.organization.DepartmentId;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.shell.Faults;
import sojourn.shell.SignedIn;
import sojourn.shell.Words;

/** Lays out the form. */
@Component
class MaintenanceForms {

    private final MaintenanceDesk desk;
    private final Presents presents;
    private final Comparisons comparisons;
    private final MaintenancePapers papers;
    private final ApprovalViews views;
    private final Words words;

    MaintenanceForms(
            MaintenanceDesk desk,
            Presents presents,
            Comparisons comparisons,
            MaintenancePapers papers,
            ApprovalViews views,
            Words words) {
        this.desk = desk;
        this.presents = presents;
        this.comparisons = comparisons;
        this.papers = papers;
        this.views = views;
        this.words = words;
    }

    /** What is shown of it: whose fields, and what was typed to add somebody, with what is wrong. */
    record Showing(@Nullable String open, Asked adding, Faults faults, Saving saving) {

        static Showing plain(@Nullable String open, Saving saving) {
            return new Showing(open, Asked.NOTHING, Faults.noFaults(), saving);
        }

        static Showing refused(Asked adding, Faults faults, String token) {
            return new Showing(null, adding, faults, new Saving(token, null));
        }
    }

    /** Its own token, and the draft it stands beside. */
    record Saving(String token, @Nullable String beside) {}

    MaintenanceFormPage page(MaintenanceDraft draft, Showing showing, SignedIn reader, Locale locale) {
        var id = draft.id();
        var typed = draft.typed();
        var known = presents
                .of(typed.people().stream()
                        .map(one -> PersonId.of(one.person()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(now -> now.person().toString(), Function.identity()));
        var own = desk.own(reader.human());
        var names = comparisons.names(locale);
        var open = comparisons.open(locale);
        var people = new ArrayList<MaintenanceFormPage.Person>();
        for (var one : typed.people()) {
            var now = known.get(one.person());
            if (now != null) {
                var mine = own.contains(now.department());
                people.add(new MaintenanceFormPage.Person(
                        now,
                        one,
                        names.getOrDefault(now.department().toString(), ""),
                        mine,
                        mine ? withOwn(now, names, open) : receiving(own, open, locale)));
            }
        }
        return new MaintenanceFormPage(
                MaintenanceFormPage.SavedPage.of(draft, showing.saving().token()),
                showing.saving().beside(),
                typed,
                people,
                opened(people, showing),
                papers.of(id, reader, people, typed.until()),
                showing.adding(),
                views.returned(id, reader),
                showing.faults());
    }

    /** Alone in the form, somebody is always open; of many, the first with a fault. */
    private static MaintenanceFormPage.@Nullable Person opened(
            List<MaintenanceFormPage.Person> people, Showing showing) {
        if (people.size() == 1) {
            return people.getFirst();
        }
        return people.stream()
                .filter(one -> one.id().equals(showing.open())
                        || (showing.open() == null
                                && showing.faults().all().stream()
                                        .anyMatch(fault -> fault.field().endsWith(one.id()))))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> withOwn(Present now, Map<String, String> names, Map<String, String> open) {
        var all = new LinkedHashMap<String, String>();
        var here = now.department().toString();
        all.put(here, names.getOrDefault(here, ""));
        all.putAll(open);
        return all;
    }

    private Map<String, String> receiving(Set<DepartmentId> own, Map<String, String> open, Locale locale) {
        var all = new LinkedHashMap<String, String>();
        all.put("", words.say(locale, "maintenance.department.choose"));
        open.forEach((id, name) -> {
            if (own.stream().anyMatch(one -> one.toString().equals(id))) {
                all.put(id, name);
            }
        });
        return all;
    }
}
