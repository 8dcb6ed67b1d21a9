package sojourn.organization;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;

/**
 * Who holds which office. One is in force from its first to its last day, both whole, unless it was ended: then no more from that second
 * on. Everything here is asked of the database at each question, so that nobody acts with an office they have lost (R28).
 */
@Service
@Transactional
public class Offices {

    static final String IN_FORCE =
            " ended_at is null and from_day <= :today and (until_day is null or until_day >= :today) ";

    private final JdbcClient jdbc;
    private final OfficeRepository rows;
    private final CampusTime time;
    private final Trail trail;

    Offices(JdbcClient jdbc, OfficeRepository rows, CampusTime time, Trail trail) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.time = time;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Set<DepartmentId> departmentsOf(HumanId human, Role role) {
        return new HashSet<>(jdbc.sql("""
                        select department from organization_office
                        where human = :human and role = :role and department is not null and""" + IN_FORCE)
                .param("human", human.value())
                .param("role", role.name())
                .param("today", time.today())
                .query((row, n) -> new DepartmentId(row.getObject("department", UUID.class)))
                .list());
    }

    @Transactional(readOnly = true)
    public boolean holds(HumanId human, Role role, DepartmentId department) {
        return departmentsOf(human, role).contains(department);
    }

    /** Who holds this role in exactly this department. */
    @Transactional(readOnly = true)
    public List<Human> holders(Role role, DepartmentId department) {
        return humans(role, department);
    }

    /** Who holds this role anywhere. */
    @Transactional(readOnly = true)
    public List<Human> holders(Role role) {
        return humans(role, null);
    }

    /** Which of these humans hold one of these roles anywhere. */
    @Transactional(readOnly = true)
    public Set<HumanId> holding(Set<Role> roles, Set<HumanId> among) {
        if (among.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select distinct human from organization_office
                        where human in (:humans) and role in (:roles) and""" + IN_FORCE)
                .param("humans", among.stream().map(HumanId::value).toList())
                .param("roles", roles.stream().map(Role::name).toList())
                .param("today", time.today())
                .query((row, n) -> new HumanId(row.getObject("human", UUID.class)))
                .list());
    }

    /** Who holds one of these roles in one of these departments. */
    @Transactional(readOnly = true)
    public List<Human> holders(Set<Role> roles, Set<DepartmentId> departments) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct h.id, h.name, h.phone, h.email
                        from organization_office o join organization_human h on h.id = o.human
                        where o.role in (:roles) and o.department in (:departments) and""" + IN_FORCE + "order by h.id")
                .param("roles", roles.stream().map(Role::name).toList())
                .param(
                        "departments",
                        departments.stream().map(DepartmentId::value).toList())
                .param("today", time.today())
                .query(Humans::read)
                .list();
    }

    /**
     * Who leads a department besides the excluded (R25): its own leaders in office; with none of them left the parent's, and so on up.
     * Empty is vacant: nobody decides, it waits.
     */
    @Transactional(readOnly = true)
    public List<Human> leadersFor(DepartmentId department, Set<HumanId> excluded) {
        var leadership = leadership(Set.of(department)).get(department);
        return leadership == null ? List.of() : leadership.besides(excluded);
    }

    /** Who leads each of these departments, with one question for all of them; a vacant one has an empty leadership. */
    @Transactional(readOnly = true)
    public Map<DepartmentId, Leadership> leadership(Collection<DepartmentId> departments) {
        record Leader(DepartmentId of, Human human, int height) {}
        if (departments.isEmpty()) {
            return Map.of();
        }
        var leaders = jdbc.sql(
                        """
                        with recursive above (start, id, parent, height) as (
                            select id, id, parent, 0 from organization_department where id in (:departments)
                            union all
                            select a.start, d.id, d.parent, a.height + 1
                            from organization_department d join above a on d.id = a.parent
                        )
                        select a.start, h.id, h.name, h.phone, h.email, min(a.height) as height
                        from above a
                        join organization_office o on o.department = a.id and o.role = 'LEADER'
                        join organization_human h on h.id = o.human
                        where""" + IN_FORCE + "group by a.start, h.id, h.name, h.phone, h.email order by height, h.id")
                .param(
                        "departments",
                        departments.stream().map(DepartmentId::value).distinct().toList())
                .param("today", time.today())
                .query((row, n) -> new Leader(
                        new DepartmentId(row.getObject("start", UUID.class)),
                        Humans.read(row, n),
                        row.getInt("height")))
                .list();
        var byDepartment = leaders.stream()
                .collect(Collectors.groupingBy(
                        Leader::of,
                        Collectors.groupingBy(
                                Leader::height, TreeMap::new, Collectors.mapping(Leader::human, Collectors.toList()))));
        return departments.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        department -> new Leadership(List.copyOf(byDepartment
                                .getOrDefault(department, new TreeMap<>())
                                .values()))));
    }

    /** Throws {@link OfficeRefused} when it overlaps one that is held, or an administrator that excludes it. */
    public OfficeId grant(
            HumanId human,
            Role role,
            @Nullable DepartmentId department,
            @Nullable CampusId campus,
            LocalDate from,
            @Nullable LocalDate until,
            HumanId by) {
        var office = new Office(NewId.of(OfficeId::new), human, role, department, campus, from, until, null);
        rows.insert(office, by, time.now());
        told(by, "office.granted", office);
        return office.id();
    }

    /** Ends it at this very second. */
    public void end(OfficeId id, HumanId by) {
        var office = rows.takeToEnd(id, time.today(), time.today());
        rows.end(id, by, time.now());
        told(by, "office.ended", office);
    }

    /** Ends it with the end of a day, today or later, but not later than was agreed before. */
    public void end(OfficeId id, LocalDate lastDay, HumanId by) {
        var office = rows.takeToEnd(id, lastDay, time.today());
        if (lastDay.isBefore(time.today()) || lastDay.isBefore(office.from()) || office.endsBefore(lastDay)) {
            throw new OfficeRefused(OfficeRefused.Reason.DAYS);
        }
        rows.shorten(id, lastDay);
        told(by, "office.shortened", office.until(lastDay));
    }

    @Transactional(readOnly = true)
    public Office get(OfficeId id) {
        return rows.get(id);
    }

    /** All offices a human holds, will hold or held, those that have ended last. */
    @Transactional(readOnly = true)
    public List<Office> of(HumanId human) {
        return rows.of(human);
    }

    private List<Human> humans(Role role, @Nullable DepartmentId department) {
        return jdbc.sql("""
                        select distinct h.id, h.name, h.phone, h.email
                        from organization_office o join organization_human h on h.id = o.human
                        where o.role = :role and (o.department = :department or :everywhere) and""" + IN_FORCE + "order by h.id")
                .param("role", role.name())
                .param("department", department == null ? null : department.value(), Types.OTHER)
                .param("everywhere", department == null)
                .param("today", time.today())
                .query(Humans::read)
                .list();
    }

    private void told(HumanId by, String verb, Office office) {
        trail.tell(
                by,
                verb,
                "human",
                office.human(),
                deed -> deed.with("office", office.id())
                        .with("role", office.role())
                        .with("department", office.department())
                        .with("campus", office.campus())
                        .with("from", office.from())
                        .with("until", office.until()));
    }
}
