package sojourn.basis;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.Approval;
import sojourn.basis.BasisCheck.Stay;
import sojourn.organization.DepartmentId;
import sojourn.register.PersonId;
import sojourn.register.Register;
import sojourn.shell.HumanId;

/**
 * What the documents of agreed applications are good for afterwards (R6): for the same person at the same place, for whoever keeps the
 * department whose application it was. Who moves brings nothing along, and a department never learns of another's documents.
 */
@Service
@Transactional
public class EarlierBases {

    /** Of several the one that reaches furthest, so that as few as possible are shown to anybody. */
    private static final Comparator<Basis> BEST = Comparator.comparing(Basis::until)
            .thenComparing(Basis::addedAt)
            .thenComparing(basis -> basis.id().value());

    private final Bases bases;
    private final BasisRows documents;
    private final EarlierRows rows;
    private final Duties duties;
    private final Register register;

    EarlierBases(Bases bases, BasisRows documents, EarlierRows rows, Duties duties, Register register) {
        this.bases = bases;
        this.documents = documents;
        this.rows = rows;
        this.duties = duties;
        this.register = register;
    }

    /**
     * Somebody an application was agreed for.
     *
     * @param key by which the application knows them
     * @param place where their stay is
     */
    public record AgreedFor(String key, PersonId person, DepartmentId place) {}

    /** In the transaction of the last yes: from now on its documents serve these people. */
    public void agreed(Approval approval, List<AgreedFor> people) {
        var served = bases.of(approval.id()).stream()
                .flatMap(basis -> people.stream()
                        .filter(one -> basis.isFor(one.key()))
                        .map(one -> new EarlierRows.Serves(basis.id(), one.person(), one.place())))
                .toList();
        if (!served.isEmpty()) {
            rows.agreed(approval.id(), approval.department(), approval.serial().orElseThrow(), served);
        }
    }

    /** By key, for whom one is due, the document that covers the first day and reaches furthest, if this secretary may know of any. */
    Map<String, Basis> best(HumanId secretary, Collection<Stay> stays) {
        var due = stays.stream()
                .collect(Collectors.groupingBy(stay -> List.of(stay.category(), stay.department())))
                .values()
                .stream()
                .filter(alike ->
                        duties.due(alike.getFirst().category(), alike.getFirst().department()))
                .flatMap(List::stream)
                .collect(Collectors.toMap(EarlierBases::person, Function.identity()));
        var serving = rows.serving(due.keySet());
        var byId = byId(serving.stream().map(EarlierRows.Served::basis).collect(Collectors.toSet()));
        var theirs = serving.stream()
                .map(EarlierRows.Served::department)
                .distinct()
                .filter(department -> register.maintains(secretary, department))
                .collect(Collectors.toSet());
        var best = new HashMap<String, Basis>();
        for (var one : serving) {
            var stay = due.get(one.person());
            var basis = byId.get(one.basis());
            if (stay != null
                    && basis != null
                    && theirs.contains(one.department())
                    && one.place().equals(stay.department())
                    && basis.covers(stay.from(), stay.from())) {
                best.merge(stay.key(), basis, (a, b) -> BEST.compare(a, b) >= 0 ? a : b);
            }
        }
        return best;
    }

    Map<BasisId, Basis> byId(Set<BasisId> ids) {
        return documents.all(ids).stream().collect(Collectors.toMap(Basis::id, Function.identity()));
    }

    static PersonId person(Stay stay) {
        return PersonId.of(stay.key());
    }
}
