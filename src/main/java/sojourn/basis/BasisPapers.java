package sojourn.basis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.basis.BasisCheck.Stay;
import sojourn.register.PersonId;
import sojourn.register.Presents;
import sojourn.shell.HumanId;

/** All that an application of known people stands on, as it lies before its secretary and, once sent, before its deciders (R6). */
@Service
@Transactional
public class BasisPapers {

    private final Bases bases;
    private final EarlierBases earlier;
    private final EarlierRows rows;
    private final Presents presents;

    BasisPapers(Bases bases, EarlierBases earlier, EarlierRows rows, Presents presents) {
        this.bases = bases;
        this.earlier = earlier;
        this.rows = rows;
        this.presents = presents;
    }

    /** What a secretary has for these stays, those of people who are known: their keys are their ids. */
    @Transactional(readOnly = true)
    public Papers offered(ApprovalId application, HumanId secretary, List<Stay> stays) {
        var own = bases.of(application);
        return new Papers(own, grouped(open(stays, own, earlier.best(secretary, stays))));
    }

    /** What this reader may open of an application that was sent; nothing for anybody but the applicant and the deciders. */
    @Transactional(readOnly = true)
    public Papers shownTo(HumanId reader, Approval approval) {
        if (!bases.maySee(reader, approval)) {
            return Papers.NONE;
        }
        var references = rows.references(approval.id());
        var byId = earlier.byId(
                references.stream().map(EarlierRows.Reference::basis).collect(Collectors.toSet()));
        var counting = new HashMap<PersonId, Basis>();
        references.forEach(one -> counting.put(one.person(), byId.get(one.basis())));
        return new Papers(bases.ever(approval.id()), grouped(counting));
    }

    /** When it is sent, nothing being wrong with it: it stands on these documents from now on, and its deciders may open them. */
    void refer(ApprovalId application, HumanId secretary, List<Stay> stays) {
        rows.refer(application, open(stays, bases.of(application), earlier.best(secretary, stays)));
    }

    /** Whoever is covered by what was handed in now needs none of them. */
    private static Map<PersonId, Basis> open(List<Stay> stays, List<Basis> own, Map<String, Basis> best) {
        var open = new HashMap<PersonId, Basis>();
        stays.stream()
                .filter(stay -> best.containsKey(stay.key()))
                .filter(stay ->
                        own.stream().noneMatch(one -> one.isFor(stay.key()) && one.covers(stay.from(), stay.until())))
                .forEach(stay -> open.put(EarlierBases.person(stay), best.get(stay.key())));
        return open;
    }

    private List<Earlier> grouped(Map<PersonId, Basis> counting) {
        var names = new LinkedHashMap<Basis, List<String>>();
        if (!counting.isEmpty()) {
            presents.of(counting.keySet())
                    .forEach(one -> names.computeIfAbsent(counting.get(one.person()), _ -> new ArrayList<>())
                            .add(one.name()));
        }
        return names.entrySet().stream()
                .map(one -> new Earlier(
                        one.getKey(),
                        rows.agreed(one.getKey().application())
                                .map(EarlierRows.Agreed::serial)
                                .orElse(""),
                        one.getValue()))
                .toList();
    }
}
