package sojourn.registration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.ApprovalId;
import sojourn.basis.BasisCheck;
import sojourn.identity.IdentityDocument;
import sojourn.limit.LimitReached;
import sojourn.organization.DepartmentId;
import sojourn.register.Known;
import sojourn.register.People;
import sojourn.register.Status;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/** Judges a form with what the register and other applications know of its people (R8, R9). */
@Service
@Transactional(noRollbackFor = LimitReached.class)
public class Review {

    private static final String NUMBER = "registration.document-number";

    private final Desk desk;
    private final Lookups lookups;
    private final Claims claims;
    private final People people;
    private final BasisCheck bases;
    private final CampusTime time;

    Review(Desk desk, Lookups lookups, Claims claims, People people, BasisCheck bases, CampusTime time) {
        this.desk = desk;
        this.lookups = lookups;
        this.claims = claims;
        this.people = people;
        this.bases = bases;
        this.time = time;
    }

    /** The whole form. */
    public Checked all(ApprovalId id, HumanId applicant, Typed typed) {
        var circumstances = desk.of(applicant);
        var checked = FormCheck.check(typed, circumstances);
        basis(id, typed, circumstances, checked);
        acquainted(id, applicant, typed, typed.people(), circumstances, checked.faults());
        return checked.faults().none() ? checked : new Checked(checked.faults(), null);
    }

    /** One person of it. */
    public Faults one(ApprovalId id, HumanId applicant, Typed typed, TypedPerson person) {
        var circumstances = desk.of(applicant);
        var faults = FormCheck.check(person, typed, circumstances);
        acquainted(id, applicant, typed, Set.of(person), circumstances, faults);
        return faults;
    }

    /** Of whom somebody of the same name and mobile number is known by another document: a warning, never a refusal. */
    public Set<Newcomer> warned(Registration registration) {
        var warned = new LinkedHashSet<Newcomer>();
        for (var person : registration.people()) {
            if (people.samePersonOtherDocument(person.name(), person.mobile(), person.document())) {
                warned.add(person);
            }
        }
        return warned;
    }

    /** While something else is wrong, only whether anything was handed in at all (R6). */
    private void basis(ApprovalId id, Typed typed, Circumstances circumstances, Checked checked) {
        var registration = checked.registration();
        if (registration == null) {
            var rule = circumstances.rule(typed.category()).orElse(null);
            var department = circumstances.department(typed.department()).orElse(null);
            if (rule != null && department != null) {
                bases.any(id, rule.category(), department, checked.faults());
            }
            return;
        }
        var stays = registration.stays();
        bases.stays(
                id,
                IntStream.range(0, stays.size())
                        .mapToObj(place -> {
                            var stay = stays.get(place);
                            return new BasisCheck.Stay(
                                    typed.people().get(place).key(),
                                    stay.name().text(),
                                    registration.category(),
                                    registration.department(),
                                    stay.from(),
                                    stay.until());
                        })
                        .toList(),
                checked.faults());
    }

    private void acquainted(
            ApprovalId id,
            HumanId applicant,
            Typed typed,
            Collection<TypedPerson> asked,
            Circumstances circumstances,
            Faults faults) {
        var documents = new LinkedHashMap<TypedPerson, IdentityDocument>();
        asked.forEach(person -> FormCheck.documentOf(person, circumstances.today())
                .ifPresent(document -> documents.put(person, document)));
        var department = circumstances.department(typed.department()).orElse(null);
        try {
            var known = lookups.known(applicant, documents.values());
            var elsewhere = claims.others(id, documents.values());
            documents.forEach((person, document) -> {
                var field = "number-" + person.key();
                if (known.containsKey(document)) {
                    tell(known.get(document), department, field, faults);
                } else if (elsewhere.containsKey(document)) {
                    faults.add(field, NUMBER, "registration.fault.claimed", elsewhere.get(document));
                }
            });
        } catch (LimitReached exhausted) {
            var field = documents.sequencedKeySet().getLast().key();
            faults.add("number-" + field, NUMBER, "registration.fault.lookups", exhausted.most(), exhausted.hour(time));
        }
    }

    /** Another department's secretary learns only that exactly this document is known, and which way leads on. */
    private static void tell(Known known, @Nullable DepartmentId department, String field, Faults faults) {
        var gone = known.status() == Status.EXPIRED || known.status() == Status.DELETED;
        if (!known.department().equals(department)) {
            faults.add(field, NUMBER, gone ? "registration.known.elsewhere-gone" : "registration.known.elsewhere");
        } else {
            var key = gone
                    ? "registration.known.here-gone"
                    : known.status() == Status.FROZEN ? "registration.known.here-frozen" : "registration.known.here";
            faults.add(field, NUMBER, key, known.number().value());
        }
    }
}
