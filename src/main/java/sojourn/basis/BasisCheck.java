package sojourn.basis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import sojourn.approval.ApprovalId;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/** Judges whether the documents of an application say enough (R6). */
@Service
public class BasisCheck {

    /** Where its faults stand on a form. */
    public static final String FIELD = "basis";

    /** More of the same would only fill the page. */
    private static final int MOST_FAULTS = 5;

    private final Bases bases;
    private final EarlierBases earlier;
    private final BasisPapers papers;
    private final Duties duties;

    BasisCheck(Bases bases, EarlierBases earlier, BasisPapers papers, Duties duties) {
        this.bases = bases;
        this.earlier = earlier;
        this.papers = papers;
        this.duties = duties;
    }

    /**
     * A stay somebody is to have.
     *
     * @param key by which the application knows them
     */
    public record Stay(
            String key, String name, Category category, DepartmentId department, LocalDate from, LocalDate until) {}

    /** Which documents speak for these people, as one line; the same exactly as long as they are the same documents. */
    public String documents(ApprovalId application, Collection<String> people) {
        return bases.of(application).stream()
                .filter(one -> people.stream().anyMatch(one::isFor))
                .map(one -> one.id().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Whether nothing was handed in though something is due. */
    public void any(ApprovalId application, Category category, DepartmentId department, Faults faults) {
        if (duties.due(category, department) && bases.of(application).isEmpty()) {
            faults.add(FIELD, "basis.title", "basis.fault.none");
        }
    }

    /** For whom one is due, or for whom one was handed in, it covers the whole stay. */
    public void stays(ApprovalId application, List<Stay> stays, Faults faults) {
        judge(stays, bases.of(application), Map.of(), faults);
    }

    /** The same of people who are known, by their ids: what was agreed for them in the secretary's department counts too. */
    public void renewals(ApprovalId application, HumanId secretary, List<Stay> stays, Faults faults) {
        judge(stays, bases.of(application), earlier.best(secretary, stays), faults);
    }

    /** When it is sent: what counts for it from before stays with it. */
    public void refer(ApprovalId application, HumanId secretary, List<Stay> stays) {
        papers.refer(application, secretary, stays);
    }

    private void judge(List<Stay> stays, List<Basis> documents, Map<String, Basis> known, Faults faults) {
        var due = new HashMap<List<Object>, Boolean>();
        var open = stays.stream()
                .filter(stay -> !covered(stay, documents, due) && !covered(stay, known.get(stay.key())))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        if (documents.isEmpty() && open.stream().noneMatch(stay -> known.containsKey(stay.key()))) {
            faults.add(FIELD, "basis.title", "basis.fault.none");
            return;
        }
        open.stream()
                .limit(MOST_FAULTS)
                .forEach(stay -> faults.add(
                        FIELD,
                        "basis.title",
                        known.containsKey(stay.key()) || documents.stream().anyMatch(one -> one.isFor(stay.key()))
                                ? "basis.fault.days"
                                : "basis.fault.nobodys",
                        stay.name(),
                        stay.from().toString(),
                        stay.until().toString()));
        if (open.size() > MOST_FAULTS) {
            faults.add(FIELD, "basis.title", "basis.fault.more", open.size() - MOST_FAULTS);
        }
    }

    private static boolean covered(Stay stay, @Nullable Basis known) {
        return known != null && known.covers(stay.from(), stay.until());
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
