package sojourn.passage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.GateId;
import sojourn.organization.DepartmentId;
import sojourn.register.Affiliations;
import sojourn.register.Affiliations.Affiliation;
import sojourn.register.PersonId;

/**
 * 当前在校: whose last passage is 进校, of the day at the gates that it still is (R46). An honest guess for an evacuation: whoever came in behind
 * somebody else is not in it, and whoever forgot to check out is gone with the end of the day.
 */
@Service
@Transactional(readOnly = true)
public class Presence {

    private static final int PART = 10_000;

    private final PresenceRows rows;
    private final Affiliations affiliations;
    private final Days days;

    Presence(PresenceRows rows, Affiliations affiliations, Days days) {
        this.rows = rows;
        this.affiliations = affiliations;
        this.days = days;
    }

    /** How many are inside, in all, and of each department and company that has anybody there. */
    public record Census(int people, Map<DepartmentId, Integer> departments, Map<String, Integer> companies) {}

    /** Somebody who is inside. */
    public record Inside(Affiliation who, Instant since, GateId gate) {}

    public Census census(Scope scope) {
        var departments = new HashMap<DepartmentId, Integer>();
        var companies = new TreeMap<String, Integer>();
        var inside = inside(scope);
        inside.forEach(one -> {
            departments.merge(one.who().department(), 1, Integer::sum);
            if (one.who().company() != null) {
                companies.merge(one.who().company(), 1, Integer::sum);
            }
        });
        return new Census(inside.size(), departments, companies);
    }

    /**
     * By department, company and number.
     *
     * @param department null for all; {@code company} too
     */
    public List<Inside> names(Scope scope, @Nullable DepartmentId department, @Nullable String company) {
        return inside(scope).stream()
                .filter(one -> department == null || department.equals(one.who().department()))
                .filter(one -> company == null || company.equals(one.who().company()))
                .sorted(Comparator.comparing(
                                (Inside one) -> one.who().department().value())
                        .thenComparing(
                                one -> Objects.requireNonNullElse(one.who().company(), ""))
                        .thenComparing(one -> one.who().number().value()))
                .toList();
    }

    private List<Inside> inside(Scope scope) {
        var rows = this.rows.inside(days.began(), scope);
        var all = new ArrayList<Inside>(rows.size());
        for (int from = 0; from < rows.size(); from += PART) {
            var part = rows.subList(from, Math.min(rows.size(), from + PART));
            Map<PersonId, Affiliation> known = affiliations.of(
                    part.stream().map(PresenceRows.Inside::person).toList());
            part.forEach(row -> {
                var who = known.get(row.person());
                if (who != null) {
                    all.add(new Inside(who, row.since(), row.gate()));
                }
            });
        }
        return all;
    }
}
