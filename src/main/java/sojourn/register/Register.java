package sojourn.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.register.PeopleQuery.Place;
import sojourn.register.PeopleQuery.Standing;
import sojourn.register.PeopleSearch.Found;
import sojourn.register.PeopleSlice.Row;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** The read side: who is there (R48), how many (汇总数据), and what a person may know of themselves. */
@Service
@Transactional(readOnly = true)
public class Register {

    // one pass over one index; each person is in exactly one state, the valid ones are told apart by how soon they
    // leave
    private static final String COUNTED = """
            select category,
                case when deleted then 'DELETED' when from_day > :today then 'NOT_YET' when until_day < :today then 'EXPIRED'
                    when until_day <= :soon then 'EXPIRING' else 'VALID' end as standing,
                count(*) as people
            from register_person where department = any (cast(:departments as uuid[]))
            group by 1, 2
            """;

    private final JdbcClient jdbc;
    private final PeopleSearch search;
    private final Offices offices;
    private final Departments departments;
    private final CampusTime time;
    // asked late, and only where a room offers it
    private final ObjectProvider<FrozenPeople> freezes;

    Register(
            JdbcClient jdbc,
            PeopleSearch search,
            Offices offices,
            Departments departments,
            CampusTime time,
            ObjectProvider<FrozenPeople> freezes) {
        this.jdbc = jdbc;
        this.search = search;
        this.offices = offices;
        this.departments = departments;
        this.time = time;
        this.freezes = freezes;
    }

    /**
     * Whose people a secretary or leader sees at this moment: those of the departments of their offices and of everything below them, since
     * a school answers for its institutes, and its leader decides where an institute has none (R25).
     */
    public List<DepartmentId> departmentsSeenBy(HumanId reader) {
        var own = new HashSet<>(offices.departmentsOf(reader, Role.SECRETARY));
        own.addAll(offices.departmentsOf(reader, Role.LEADER));
        return departments.withDescendants(own);
    }

    /** Whether this human is a secretary of that department, or of one above it. */
    public boolean maintains(HumanId human, DepartmentId department) {
        return departments
                .withDescendants(offices.departmentsOf(human, Role.SECRETARY))
                .contains(department);
    }

    public PeopleSlice list(PeopleQuery query) {
        var backward = query.turn().backward();
        var found = search.find(query);
        var more = found.size() > PeopleSlice.PAGE;
        var page = more ? found.subList(0, PeopleSlice.PAGE) : found;
        var ordered = backward ? page.reversed() : page;
        if (ordered.isEmpty()) {
            return new PeopleSlice(List.of(), null, null);
        }
        var first = place(ordered.getFirst());
        var last = place(ordered.getLast());
        return switch (query.turn()) {
            case PeopleQuery.Turn.First turn -> new PeopleSlice(rows(ordered), null, more ? last : null);
            case PeopleQuery.Turn.After turn -> new PeopleSlice(rows(ordered), first, more ? last : null);
            case PeopleQuery.Turn.Before turn -> new PeopleSlice(rows(ordered), more ? first : null, last);
            case PeopleQuery.Turn.Last turn -> new PeopleSlice(rows(ordered), more ? first : null, null);
        };
    }

    /** For a home page: how many people these departments have, each number with a list behind it. */
    public Counts counts(Collection<DepartmentId> departments) {
        long valid = 0;
        long expiring = 0;
        long notYet = 0;
        long expired = 0;
        for (var line : summary(departments)) {
            valid += line.valid();
            expiring += line.expiring();
            notYet += line.notYet();
            expired += line.expired();
        }
        return new Counts(valid, expiring, notYet, expired);
    }

    /** 汇总数据: one line for each category, in their order, also where there is nobody. */
    public List<CategoryCounts> summary(Collection<DepartmentId> departments) {
        Map<Category, Map<Standing, Long>> counted = new EnumMap<>(Category.class);
        jdbc.sql(COUNTED)
                .param("today", time.today())
                .param("soon", time.today().plusDays(PeopleQuery.EXPIRING_DAYS))
                .param("departments", PeopleSearch.array(departments))
                .query(row -> {
                    counted.computeIfAbsent(
                                    Category.valueOf(row.getString("category")), c -> new EnumMap<>(Standing.class))
                            .put(Standing.valueOf(row.getString("standing")), row.getLong("people"));
                });
        return Arrays.stream(Category.values())
                .map(category -> line(category, counted.getOrDefault(category, Map.of())))
                .toList();
    }

    private static CategoryCounts line(Category category, Map<Standing, Long> people) {
        long expiring = people.getOrDefault(Standing.EXPIRING, 0L);
        return new CategoryCounts(
                category,
                people.getOrDefault(Standing.NOT_YET, 0L),
                people.getOrDefault(Standing.VALID, 0L) + expiring,
                expiring,
                people.getOrDefault(Standing.EXPIRED, 0L),
                people.getOrDefault(Standing.DELETED, 0L));
    }

    /** What a person sees of themselves; 已冻结 only while there is a stay to freeze: what is over is over. */
    public Optional<OwnStay> ownStay(HumanId human) {
        return stay(human)
                .map(stay -> stay.current() && !frozen(List.of(stay.person())).isEmpty() ? stay.frozen() : stay);
    }

    private Optional<OwnStay> stay(HumanId human) {
        return jdbc.sql("""
                        select id, number, name, category, department, from_day, until_day, deleted, works_from
                        from register_person where human = :human
                        """)
                .param("human", human.value())
                .query((row, n) -> new OwnStay(
                        new PersonId(row.getObject("id", UUID.class)),
                        new StaffNumber(row.getString("number")),
                        row.getString("name"),
                        Category.valueOf(row.getString("category")),
                        status(row),
                        new DepartmentId(row.getObject("department", UUID.class)),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getTimestamp("works_from").toInstant()))
                .optional();
    }

    /** How many are here and leave by a day at the latest, today included, by department and day. */
    public List<Leavers> leavingBy(LocalDate last) {
        return jdbc.sql("""
                        select department, until_day, count(*) as people, min(from_day) as first_came from register_person
                        where not deleted and from_day <= :today and until_day between :today and :last
                        group by department, until_day
                        """)
                .param("today", time.today())
                .param("last", last)
                .query((row, n) -> new Leavers(
                        new DepartmentId(row.getObject("department", UUID.class)),
                        row.getObject("until_day", LocalDate.class),
                        row.getInt("people"),
                        row.getObject("first_came", LocalDate.class)))
                .list();
    }

    /** Everybody whose last day this is and who had come by that day. */
    public List<Leaving> leavingOn(LocalDate until, LocalDate came) {
        return jdbc.sql("""
                        select id, human from register_person
                        where not deleted and until_day = :until and from_day <= :came
                        """)
                .param("until", until)
                .param("came", came)
                .query((row, n) -> new Leaving(
                        new PersonId(row.getObject("id", UUID.class)), new HumanId(row.getObject("human", UUID.class))))
                .list();
    }

    private List<Row> rows(List<Found> found) {
        Map<UUID, Row> rows = new HashMap<>();
        jdbc.sql("""
                        select id, number, name, category, department, from_day, until_day, deleted
                        from register_person where id in (:ids)
                        """)
                .param("ids", found.stream().map(Found::person).toList())
                .query(this::row)
                .list()
                .forEach(row -> rows.put(row.person().value(), row));
        var frozen = frozen(found.stream().map(Found::person).map(PersonId::new).toList());
        return found.stream()
                .map(f -> rows.get(f.person()))
                .filter(Objects::nonNull)
                .map(row -> frozen.contains(row.person()) ? row.frozen() : row)
                .toList();
    }

    private Set<PersonId> frozen(List<PersonId> people) {
        return freezes.stream().flatMap(room -> room.frozen(people).stream()).collect(Collectors.toSet());
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new PersonId(row.getObject("id", UUID.class)),
                new StaffNumber(row.getString("number")),
                row.getString("name"),
                Category.valueOf(row.getString("category")),
                status(row),
                new DepartmentId(row.getObject("department", UUID.class)),
                row.getObject("until_day", LocalDate.class));
    }

    private Status status(ResultSet row) throws SQLException {
        return Status.on(
                time.today(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("deleted"));
    }

    private static Place place(Found found) {
        return new Place(found.place(), found.person());
    }
}
