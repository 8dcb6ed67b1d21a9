package sojourn.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
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

    private static final String COLUMNS =
            "select id, leader, deputy, department, from_day, until_day, ended_at from organization_deputyship ";
    private static final String OFFICE_IN_FORCE = " and o.ended_at is null and o.from_day <= :today"
            + " and (o.until_day is null or o.until_day >= :today)) ";

    /** Whether somebody acts today: the row itself, the leader's office and the deputy's own. */
    static final String IN_FORCE = " d.ended_at is null and d.from_day <= :today and d.until_day >= :today"
            + " and exists (select from organization_office o where o.human = d.leader and o.role = 'LEADER'"
            + OFFICE_IN_FORCE
            + " and exists (select from organization_office o where o.human = d.deputy and o.role in ('LEADER', 'SECRETARY')"
            + OFFICE_IN_FORCE;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Departments departments;
    private final CampusTime time;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Deputies(
            JdbcClient jdbc,
            Offices offices,
            Departments departments,
            CampusTime time,
            Trail trail,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.departments = departments;
        this.time = time;
        this.trail = trail;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Deputations inForce() {
        record Row(HumanId leader, Human deputy, @Nullable DepartmentId department) {}
        var rows = jdbc.sql(
                        "select d.leader, d.department, h.id, h.name, h.phone, h.email from organization_deputyship d"
                                + " join organization_human h on h.id = d.deputy where" + IN_FORCE + "order by d.id")
                .param("today", time.today())
                .query((row, n) -> new Row(human(row, "leader"), Humans.read(row, n), department(row)))
                .list();
        var below = new HashMap<DepartmentId, Set<DepartmentId>>();
        return new Deputations(rows.stream()
                .map(row -> new Deputations.Acting(
                        row.leader(),
                        row.deputy(),
                        row.department() == null
                                ? null
                                : below.computeIfAbsent(
                                        row.department(),
                                        department -> new HashSet<>(departments.withDescendants(Set.of(department))))))
                .toList());
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
        insert(named);
        told(named, "deputy.named", false);
        return named.id();
    }

    /** By the leader who named it, from this very second on; one that has ended stays as it is. */
    public void takeBack(DeputyshipId id, HumanId leader) {
        var deputyship = jdbc.sql(COLUMNS + "where id = :id and leader = :leader for update")
                .param("id", id.value())
                .param("leader", leader.value())
                .query(Deputies::read)
                .optional()
                .orElseThrow(NotFound::new);
        if (deputyship.on(time.today()) == Office.Standing.ENDED) {
            return;
        }
        jdbc.sql("update organization_deputyship set ended_at = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(time.now()))
                .update();
        told(deputyship, "deputy.taken-back", true);
    }

    /** The last of them first. */
    @Transactional(readOnly = true)
    public List<Deputyship> namedBy(HumanId leader, int most) {
        return jdbc.sql(COLUMNS
                        + "where leader = :leader order by ended_at is not null, until_day desc, id desc limit :most")
                .param("leader", leader.value())
                .param("most", most)
                .query(Deputies::read)
                .list();
    }

    private void insert(Deputyship named) {
        try {
            jdbc.sql("""
                            insert into organization_deputyship (id, leader, deputy, department, from_day, until_day, named_at)
                            values (:id, :leader, :deputy, :department, :from, :until, :now)
                            """)
                    .param("id", named.id().value())
                    .param("leader", named.leader().value())
                    .param("deputy", named.deputy().value())
                    .param(
                            "department",
                            named.department() == null
                                    ? null
                                    : named.department().value())
                    .param("from", named.from())
                    .param("until", named.until())
                    .param("now", Timestamp.from(time.now()))
                    .update();
        } catch (DataIntegrityViolationException refusal) {
            throw DeputyRefused.of(refusal);
        }
    }

    private void told(Deputyship it, String verb, boolean takenBack) {
        trail.tell(
                it.leader(),
                verb,
                "human",
                it.deputy(),
                deed -> deed.with("department", it.department())
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

    private static Deputyship read(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Deputyship(
                new DeputyshipId(row.getObject("id", UUID.class)),
                human(row, "leader"),
                human(row, "deputy"),
                department(row),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                ended == null ? null : ended.toInstant());
    }

    private static HumanId human(ResultSet row, String column) throws SQLException {
        return new HumanId(row.getObject(column, UUID.class));
    }

    private static @Nullable DepartmentId department(ResultSet row) throws SQLException {
        var department = row.getObject("department", UUID.class);
        return department == null ? null : new DepartmentId(department);
    }
}
