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
import sojourn.approval.ApprovalId;
import sojourn.approval.web.ApprovalViews;
import sojourn.maintenance.MaintenanceDesk;
import sojourn.maintenance.Typed;
import sojourn.maintenance.TypedChange;
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
    record Showing(@Nullable String open, Asked adding, Faults faults) {

        static Showing plain(@Nullable String open) {
            return new Showing(open, Asked.NOTHING, Faults.noFaults());
        }
    }

    MaintenanceFormPage page(ApprovalId id, Typed typed, Showing showing, SignedIn reader, Locale locale) {
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
                id,
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

    /** What was posted for the open person, over what was kept. */
    static TypedChange over(TypedChange kept, Map<String, String> posted) {
        return new TypedChange(
                kept.person(),
                posted.getOrDefault("delete", kept.delete() ? "yes" : "").equals("yes"),
                line(posted, "until", kept.until()),
                line(posted, "department", kept.department()),
                line(posted, "name", kept.name()),
                line(posted, "mobile", kept.mobile()),
                line(posted, "company", kept.company()),
                line(posted, "creditCode", kept.creditCode()),
                line(posted, "project", kept.project()),
                line(posted, "contact", kept.contact()),
                kept.asked());
    }

    /** No field is longer than any that could be right; half a character is none. */
    private static String line(Map<String, String> posted, String name, String kept) {
        var typed = posted.getOrDefault(name, kept);
        var whole = typed.codePoints()
                .limit(300)
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return whole.toString();
    }
}
