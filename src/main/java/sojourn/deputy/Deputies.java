package sojourn.deputy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Human;
import sojourn.organization.Humans;
import sojourn.organization.Office;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;

/**
 * Who decides in place of a leader, and until when (R26). A deputy holds an office as leader or secretary themselves; with it they lose
 * every deputyship at that second (R28), as they do when the leader stops leading.
 */
@Service
@Transactional
public class Deputies {

    private final DeputyRows rows;
    private final Offices offices;
    private final Departments departments;
    private final Humans humans;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Deputies(
            DeputyRows rows,
            Offices offices,
            Departments departments,
            Humans humans,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.offices = offices;
        this.departments = departments;
        this.humans = humans;
        this.time = time;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Deputations inForce() {
        var acting = acting(rows.on(time.today()));
        var deputies = humans.all(acting.stream().map(Deputyship::deputy).collect(Collectors.toSet()));
        var below = new HashMap<DepartmentId, Set<DepartmentId>>();
        return new Deputations(acting.stream()
                .map(one -> new Deputations.Acting(
                        one.leader(),
                        Objects.requireNonNull(deputies.get(one.deputy())),
                        one.department() == null
                                ? null
                                : below.computeIfAbsent(
                                        one.department(),
                                        department -> new HashSet<>(departments.withDescendants(Set.of(department))))))
                .toList());
    }

    /** Whether this human acts for anybody today. */
    @Transactional(readOnly = true)
    public boolean actsForSomebody(HumanId human) {
        return !acting(rows.on(time.today(), human)).isEmpty();
    }

    /** Those of them whose leader leads and whose deputy holds an office themselves, at this second. */
    private List<Deputyship> acting(List<Deputyship> named) {
        var leaders = offices.holding(
                Set.of(Role.LEADER), named.stream().map(Deputyship::leader).collect(Collectors.toSet()));
        var officials = offices.holding(
                Set.of(Role.LEADER, Role.SECRETARY),
                named.stream().map(Deputyship::deputy).collect(Collectors.toSet()));
        return named.stream()
                .filter(one -> leaders.contains(one.leader()) && officials.contains(one.deputy()))
                .toList();
    }

    /** Whom this leader may name: leaders and secretaries of their own departments, of those below and of those above. */
    @Transactional(readOnly = true)
    public List<Human> candidates(HumanId leader) {
        var led = offices.departmentsOf(leader, Role.LEADER);
        var near = new HashSet<>(departments.withDescendants(led));
        var parents = departments.all().stream()
                .filter(department -> department.parent() != null)
                .collect(Collectors.toMap(Department::id, Department::parent));
        led.forEach(department -> climb(department, parents, near));
        return offices.holders(Set.of(Role.LEADER, Role.SECRETARY), near).stream()
                .filter(human -> !human.id().equals(leader))
                .sorted(Comparator.comparing(Human::name)
                        .thenComparing(Human::id, Comparator.comparing(HumanId::value)))
                .toList();
    }

    /**
     * By a leader, for themselves.
     *
     * @param department one that they lead; null for all
     * @param from today or later
     * @param until at most a year after from
     * @throws DeputyRefused when one of these does not hold
     */
    public DeputyshipId name(
            HumanId leader, HumanId deputy, @Nullable DepartmentId department, LocalDate from, LocalDate until) {
        if (from.isBefore(time.today()) || until.isBefore(from) || until.isAfter(from.plusYears(1))) {
            throw new DeputyRefused(DeputyRefused.Reason.DAYS);
        }
        if (department != null && !offices.holds(leader, Role.LEADER, department)) {
            throw new DeputyRefused(DeputyRefused.Reason.SCOPE);
        }
        if (candidates(leader).stream().noneMatch(human -> human.id().equals(deputy))) {
            throw new DeputyRefused(DeputyRefused.Reason.WHO);
        }
        var named = new Deputyship(NewId.of(DeputyshipId::new), leader, deputy, department, from, until, null);
        rows.insert(named, time.now());
        told(named, "deputy.named", false);
        return named.id();
    }

    /** By the leader who named it, from this very second on; one that has ended stays as it is. */
    public void takeBack(DeputyshipId id, HumanId leader) {
        var deputyship = rows.take(id, leader).orElseThrow(NotFound::new);
        if (deputyship.on(time.today()) == Office.Standing.ENDED) {
            return;
        }
        rows.end(id, time.now());
        told(deputyship, "deputy.taken-back", true);
    }

    /** The last of them first. */
    @Transactional(readOnly = true)
    public List<Deputyship> namedBy(HumanId leader, int most) {
        return rows.namedBy(leader, most);
    }

    private void told(Deputyship it, String verb, boolean takenBack) {
        events.publishEvent(Deed.of(it.leader(), verb, "human", it.deputy())
                .with("department", it.department())
                .with("from", it.from())
                .with("until", it.until()));
        events.publishEvent(
                new DeputyNamed(it.id(), it.leader(), it.deputy(), it.from(), it.until(), takenBack, time.now()));
    }

    private static void climb(DepartmentId from, Map<DepartmentId, DepartmentId> parents, Set<DepartmentId> into) {
        for (var at = parents.get(from); at != null; at = parents.get(at)) {
            into.add(at);
        }
    }
}
