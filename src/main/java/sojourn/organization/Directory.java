package sojourn.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** The read side for administrators: humans by name with what they hold, and who holds what in each department. */
@Service
@Transactional(readOnly = true)
public class Directory {

    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final CampusTime time;

    Directory(JdbcClient jdbc, CampusTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A human and the roles in force today. */
    public record Line(Human human, List<Role> roles) {}

    /** Whose list: everybody, whoever holds any office today, or the holders of one role. */
    public record Filter(
            String search, boolean inOffice, @Nullable Role role) {}

    /** One page in the order of names, one more than {@link #PAGE} when there is a next one; after null is the first page. */
    public List<Line> page(Filter filter, @Nullable HumanId after) {
        var role = filter.role();
        return jdbc.sql("""
                        select h.id, h.name, h.phone, h.email,
                            (select string_agg(distinct o.role, ',') from organization_office o
                             where o.human = h.id and %1$s) as roles
                        from organization_human h
                        where (:search = '' or lower(h.name) collate "C" like :prefix or h.phone collate "C" like :prefix
                               or lower(h.email) collate "C" like :prefix)
                          and (not :inOffice or exists (
                               select from organization_office o
                               where o.human = h.id and (:role = '' or o.role = :role) and %1$s))
                          and (:after::uuid is null or (lower(h.name) collate "C", h.id)
                               > (select lower(a.name) collate "C", a.id from organization_human a where a.id = :after::uuid))
                        order by lower(h.name) collate "C", h.id
                        limit %2$d
                        """.formatted(Offices.IN_FORCE, PAGE + 1))
                .param("search", filter.search().strip())
                .param("prefix", prefix(filter.search()))
                .param("inOffice", filter.inOffice() || role != null)
                .param("role", role == null ? "" : role.name())
                .param("after", after == null ? null : after.toString())
                .param("today", time.today())
                .query((row, n) -> new Line(Humans.read(row, n), roles(row.getString("roles"))))
                .list();
    }

    /** The names of secretaries and leaders in office today, by department. */
    public Map<DepartmentId, Map<Role, List<String>>> officesByDepartment() {
        record Holder(DepartmentId department, Role role, String name) {}
        return jdbc
                .sql(
                        "select o.department, o.role, h.name from organization_office o join organization_human h on h.id = o.human"
                                + " where o.department is not null and" + Offices.IN_FORCE + "order by h.id")
                .param("today", time.today())
                .query((row, n) -> new Holder(
                        new DepartmentId(row.getObject("department", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        row.getString("name")))
                .stream()
                .collect(Collectors.groupingBy(
                        Holder::department,
                        Collectors.groupingBy(Holder::role, Collectors.mapping(Holder::name, Collectors.toList()))));
    }

    private static String prefix(String search) {
        return search.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static List<Role> roles(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Role::valueOf).sorted().toList();
    }
}
