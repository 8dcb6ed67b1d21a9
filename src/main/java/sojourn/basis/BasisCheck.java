package sojourn.basis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import sojourn.approval.ApprovalId;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.shell.Faults;

/** Judges whether the documents of an application say enough (R6). */
@Service
public class BasisCheck {

    /** Where its faults stand on a form. */
    public static final String FIELD = "basis";

    /** More of the same would only fill the page. */
    private static final int MOST_FAULTS = 5;

    private final Bases bases;
    private final Duties duties;

    BasisCheck(Bases bases, Duties duties) {
        this.bases = bases;
        this.duties = duties;
    }

    /**
     * A stay somebody is to have.
     *
     * @param key by which the application knows them
     */
    public record Stay(
            String key, String name, Category category, DepartmentId department, LocalDate from, LocalDate until) {}

    /** Whether nothing was handed in though something is due. */
    public void any(ApprovalId application, Category category, DepartmentId department, Faults faults) {
        if (duties.due(category, department) && bases.of(application).isEmpty()) {
            faults.add(FIELD, "basis.title", "basis.fault.none");
        }
    }

    /** For whom one is due, or for whom one was handed in, it covers the whole stay. */
    public void stays(ApprovalId application, List<Stay> stays, Faults faults) {
        var documents = bases.of(application);
        var due = new HashMap<List<Object>, Boolean>();
        var open = stays.stream().filter(stay -> !covered(stay, documents, due)).toList();
        if (open.isEmpty()) {
            return;
        }
        if (documents.isEmpty()) {
            faults.add(FIELD, "basis.title", "basis.fault.none");
            return;
        }
        open.stream()
                .limit(MOST_FAULTS)
                .forEach(stay -> faults.add(
                        FIELD,
                        "basis.title",
                        documents.stream().anyMatch(one -> one.isFor(stay.key()))
                                ? "basis.fault.days"
                                : "basis.fault.nobodys",
                        stay.name(),
                        stay.from().toString(),
                        stay.until().toString()));
        if (open.size() > MOST_FAULTS) {
            faults.add(FIELD, "basis.title", "basis.fault.more", open.size() - MOST_FAULTS);
        }
    }

    private boolean covered(Stay stay, List<Basis> documents, Map<List<Object>, Boolean> due) {
        var theirs = documents.stream().filter(one -> one.isFor(stay.key())).toList();
        return theirs.isEmpty()
                ? !due.computeIfAbsent(
                        List.of(stay.category(), stay.department()),
                        one -> duties.due(stay.category(), stay.department()))
                : theirs.stream().anyMatch(one -> one.covers(stay.from(), stay.until()));
    }
}
