package sojourn.registration.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.web.ApprovalViews;
import sojourn.basis.Bases;
import sojourn.basis.Duties;
import sojourn.registration.Circumstances;
import sojourn.registration.Declarations;
import sojourn.registration.Desk;
import sojourn.registration.Draft;
import sojourn.registration.FormCheck;
import sojourn.registration.Typed;
import sojourn.registration.TypedPerson;
import sojourn.shell.Faults;
import sojourn.shell.NotFound;
import sojourn.shell.SignedIn;

/** Lays out the form: what was typed, what is wrong with it, what may be chosen, what would follow. */
@Component
class FormPages {

    /** More faulty people than this stay closed: the page must not grow without end. */
    private static final int MOST_OPEN = 20;

    private final Desk desk;
    private final Declarations declarations;
    private final ApprovalViews views;
    private final Ways ways;
    private final Bases bases;
    private final Duties duties;

    FormPages(Desk desk, Declarations declarations, ApprovalViews views, Ways ways, Bases bases, Duties duties) {
        this.desk = desk;
        this.declarations = declarations;
        this.views = views;
        this.ways = ways;
        this.bases = bases;
        this.duties = duties;
    }

    /** What a page is told besides the draft: which people are open, its own token, the draft it stands beside. */
    record Showing(
            Collection<String> open, String token, @Nullable String beside) {}

    /** The form with nothing held against it yet. */
    FormPage plain(Draft draft, SignedIn reader, Showing showing, Locale locale) {
        return page(draft, reader, showing, new Faults(), locale);
    }

    /** The form with its faults; the faulty people are open. */
    FormPage refused(Draft draft, SignedIn reader, Showing showing, Faults faults, Locale locale) {
        var faulty = draft.typed().people().stream()
                .filter(person -> faults.all().stream().anyMatch(f -> f.field().endsWith("-" + person.key())))
                .map(TypedPerson::key)
                .limit(MOST_OPEN)
                .toList();
        return page(draft, reader, new Showing(faulty, showing.token(), showing.beside()), faults, locale);
    }

    private FormPage page(Draft draft, SignedIn reader, Showing showing, Faults faults, Locale locale) {
        var typed = draft.typed();
        var circumstances = desk.of(reader.human());
        var rule = circumstances.rule(typed.category()).orElse(null);
        return new FormPage(
                FormPage.SavedPage.of(draft, showing.token(), rule),
                typed,
                tiles(circumstances, typed),
                departments(circumstances, typed, locale),
                people(draft, circumstances, showing, faults),
                bases.of(draft.id()),
                circumstances
                        .department(typed.department())
                        .filter(department -> rule != null && duties.due(rule.category(), department))
                        .isPresent(),
                faults,
                declarations.current(),
                ways.of(typed, reader, rule, locale),
                rule,
                views.returned(draft.id(), reader),
                showing.beside());
    }

    private static List<FormPage.Tile> tiles(Circumstances circumstances, Typed typed) {
        return circumstances.rules().stream()
                .map(rule -> new FormPage.Tile(
                        rule,
                        rule.category().name().equals(typed.category()),
                        circumstances.departments().stream().noneMatch(rule::mayBeAppliedForBy)))
                .toList();
    }

    private Map<String, String> departments(Circumstances circumstances, Typed typed, Locale locale) {
        var options = new LinkedHashMap<String, String>();
        ways.departments().stream()
                .filter(department -> circumstances.departments().contains(department.id()))
                .forEach(department -> options.put(department.id().toString(), department.name(locale)));
        if (!options.containsKey(typed.department())) {
            // an office that was lost meanwhile: the choice is not made for them
            var chosen = new LinkedHashMap<String, String>();
            chosen.put("", "");
            chosen.putAll(options);
            return chosen;
        }
        return options;
    }

    private List<PersonPage> people(Draft draft, Circumstances circumstances, Showing showing, Faults faults) {
        var typed = draft.typed();
        return typed.people().stream()
                .map(person -> {
                    var own = faults.none() ? FormCheck.check(person, typed, circumstances) : faults;
                    var open = showing.open().contains(person.key());
                    // an untouched block says nothing is wrong before anything was typed
                    return PersonPage.of(
                            draft.id(),
                            typed,
                            person,
                            open,
                            open && faults.none() ? new Faults() : own,
                            circumstances.today());
                })
                .toList();
    }

    /** One person alone, judged. */
    PersonPage person(Draft draft, String key, Faults faults, SignedIn reader) {
        var person = draft.typed().person(key).orElseThrow(NotFound::new);
        return PersonPage.of(
                draft.id(),
                draft.typed(),
                person,
                true,
                faults,
                desk.of(reader.human()).today());
    }

    /** Who is open where the address does not say: the first who is not complete. */
    List<String> firstIncomplete(Draft draft, SignedIn reader) {
        var circumstances = desk.of(reader.human());
        return draft.typed().people().stream()
                .filter(person ->
                        !FormCheck.check(person, draft.typed(), circumstances).none())
                .map(TypedPerson::key)
                .limit(1)
                .toList();
    }

    FormPage.SavedPage saved(Draft draft, String token, SignedIn reader) {
        return FormPage.SavedPage.of(
                draft,
                token,
                desk.of(reader.human()).rule(draft.typed().category()).orElse(null));
    }
}
