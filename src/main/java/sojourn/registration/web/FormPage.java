package sojourn.registration.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.approval.web.Returned;
import sojourn.basis.Basis;
import sojourn.category.CategoryRule;
import sojourn.registration.Declaration;
import sojourn.registration.Draft;
import sojourn.registration.Typed;
import sojourn.shell.Fault;
import sojourn.shell.Faults;

/**
 * The form of 初次申请工号.
 *
 * @param beside the draft that another page changed meanwhile, where this one holds what was typed here; null is none
 * @param rule of the chosen category; null before one is chosen
 * @param basisDue whether this category needs a basis in this department (R6)
 * @param returned what the leader asked to change; null unless it was sent back
 */
public record FormPage(
        SavedPage saved,
        Typed typed,
        List<Tile> tiles,
        Map<String, String> departments,
        List<PersonPage> people,
        List<Basis> bases,
        boolean basisDue,
        Faults faults,
        Declaration declaration,
        WayPage way,
        @Nullable CategoryRule rule,
        @Nullable Returned returned,
        @Nullable String beside) {

    /** A category to choose. */
    public record Tile(CategoryRule rule, boolean checked, boolean disabled) {

        /** Which fields it brings, as the stylesheet knows them. */
        public String asks() {
            return ((rule.companyRequired() ? "asks-company " : "") + (rule.projectRequired() ? "asks-project" : ""))
                    .strip();
        }
    }

    public ApprovalId id() {
        return saved.id();
    }

    /** Whether the version that is shown is ticked. */
    public boolean declared() {
        return typed.declared().equals(Integer.toString(declaration.version()));
    }

    /** The people in their order: those who stand as lines together, each open one alone. */
    public List<List<PersonPage>> runs() {
        var runs = new ArrayList<List<PersonPage>>();
        var lines = new ArrayList<PersonPage>();
        for (var person : people) {
            if (!person.open()) {
                lines.add(person);
                continue;
            }
            if (!lines.isEmpty()) {
                runs.add(List.copyOf(lines));
                lines.clear();
            }
            runs.add(List.of(person));
        }
        if (!lines.isEmpty()) {
            runs.add(List.copyOf(lines));
        }
        return runs;
    }

    /** Everything wrong, as the summary names it: people by place and name. */
    public List<Line> lines() {
        return faults.all().stream().map(this::line).toList();
    }

    private Line line(Fault fault) {
        for (var person : people) {
            if (fault.field().endsWith("-" + person.key())) {
                var target = person.open() ? fault.field() : "person-" + person.key();
                return new Line(target, person.place(), person.typed().name().strip(), fault);
            }
        }
        return new Line(fault.field(), 0, "", fault);
    }

    /**
     * One line of the summary.
     *
     * @param target the id it leads to
     * @param place of the person it is about, from 1; 0 is the application
     */
    public record Line(String target, int place, String name, Fault fault) {}

    /**
     * When the draft was last saved; with what a later saving needs.
     *
     * @param token tells this open page from others
     * @param rule for the card beside the form; null before a category was chosen
     */
    public record SavedPage(
            ApprovalId id,
            int version,
            String token,
            Instant at,
            @Nullable CategoryRule rule) {

        static SavedPage of(Draft draft, String token, @Nullable CategoryRule rule) {
            return new SavedPage(draft.id(), draft.version(), token, draft.savedAt(), rule);
        }
    }
}
