package sojourn.maintenance.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sojourn.approval.ApprovalId;
import sojourn.basis.Papers;
import sojourn.maintenance.Kind;
import sojourn.maintenance.Part;
import sojourn.registration.Declaration;
import sojourn.shell.Faults;
import sojourn.shell.Frame;

/**
 * The comparison before it is sent (R13).
 *
 * @param papers its 来校依据, also what earlier applications left for it
 * @param asked whose leaders will be asked, all at the same time
 * @param parts about whose people different leaders would decide; more than one cannot be sent together
 * @param due until when an answer would be promised
 */
public record MaintenanceCheckPage(
        ApprovalId id,
        List<Compared> people,
        Papers papers,
        List<Asked> asked,
        List<Part> parts,
        Instant due,
        Declaration declaration,
        Faults faults) {

    /** Those who do not belong to the part of whoever stands first. */
    public Set<String> differing() {
        return parts.stream().skip(1).flatMap(part -> part.people().stream()).collect(Collectors.toSet());
    }

    /** Those who would be deleted. */
    public List<Compared> deleted() {
        return people.stream()
                .filter(person -> person.kinds().contains(Kind.DELETION))
                .toList();
    }

    /** What it comes to: 部门调整、续约. */
    public String kinds(Frame f) {
        return people.stream()
                .flatMap(person -> person.kinds().stream())
                .distinct()
                .sorted()
                .map(kind -> f.t(kind.key()))
                .collect(Collectors.joining(f.t("registration.comma")));
    }

    /**
     * One step to come.
     *
     * @param step message key
     * @param leaders by name; empty is vacant (R25)
     */
    public record Asked(String step, String department, List<String> leaders) {}
}
