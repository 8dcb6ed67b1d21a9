package sojourn.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.Deed;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;

/** The tree of departments. That it stays a tree, with no circle and nothing open below a closed one, the database sees to. */
@Service
@Transactional
public class Departments {

    private static final String COLUMNS = "select id, parent, zh, en, campus, open from organization_department ";

    private final JdbcClient jdbc;
    private final Trail trail;

    Departments(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Department get(DepartmentId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Departments::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Open and closed ones, in the order in which they were created. */
    @Transactional(readOnly = true)
    public List<Department> all() {
        return jdbc.sql(COLUMNS + "order by id").query(Departments::read).list();
    }

    /** These departments and everything below them, closed ones too. */
    @Transactional(readOnly = true)
    public List<DepartmentId> withDescendants(Collection<DepartmentId> departments) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        with recursive below (id) as (
                            select id from organization_department where id in (:departments)
                            union
                            select d.id from organization_department d join below b on d.parent = b.id
                        )
                        select id from below
                        """)
                .param(
                        "departments",
                        departments.stream().map(DepartmentId::value).toList())
                .query((row, n) -> new DepartmentId(row.getObject("id", UUID.class)))
                .list();
    }

    public Department create(String zh, String en, @Nullable DepartmentId parent, @Nullable CampusId campus) {
        var created = new Department(NewId.of(DepartmentId::new), parent, zh.strip(), en.strip(), campus, true);
        write(jdbc.sql("""
                        insert into organization_department (id, parent, zh, en, campus)
                        values (:id, :parent, :zh, :en, :campus)
                        """)
                .param("id", created.id().value())
                .param("parent", parent == null ? null : parent.value())
                .param("zh", created.zh())
                .param("en", created.en())
                .param("campus", campus == null ? null : campus.value()));
        told("department.created", created.id(), deed -> deed.with("name", created.zh()));
        return created;
    }

    /** Renames it and hangs it, with everything below it, where it belongs: all or nothing. */
    public void change(Department changed) {
        rename(changed.id(), changed.zh(), changed.en(), changed.campus());
        if (!Objects.equals(get(changed.id()).parent(), changed.parent())) {
            move(changed.id(), changed.parent());
        }
    }

    public void rename(DepartmentId id, String zh, String en, @Nullable CampusId campus) {
        var before = get(id);
        write(jdbc.sql("update organization_department set zh = :zh, en = :en, campus = :campus where id = :id")
                .param("id", id.value())
                .param("zh", zh.strip())
                .param("en", en.strip())
                .param("campus", campus == null ? null : campus.value()));
        told("department.renamed", id, deed -> deed.with("was", before.zh()).with("name", zh.strip()));
    }

    /** Hangs a department with everything below it under another one, or at the top. */
    public void move(DepartmentId id, @Nullable DepartmentId parent) {
        var before = get(id);
        write(jdbc.sql("update organization_department set parent = :parent where id = :id")
                .param("id", id.value())
                .param("parent", parent == null ? null : parent.value()));
        told("department.moved", id, deed -> deed.with("was", before.parent()).with("parent", parent));
    }

    /** Nothing new is started in it from now on; its people, offices and running applications stay. */
    public void close(DepartmentId id) {
        setOpen(id, false);
        told("department.closed", id, UnaryOperator.identity());
    }

    public void reopen(DepartmentId id) {
        setOpen(id, true);
        told("department.reopened", id, UnaryOperator.identity());
    }

    private void setOpen(DepartmentId id, boolean open) {
        write(jdbc.sql("update organization_department set open = :open where id = :id")
                .param("id", id.value())
                .param("open", open));
    }

    private static void write(JdbcClient.StatementSpec statement) {
        try {
            if (statement.update() == 0) {
                throw new NotFound();
            }
        } catch (DataIntegrityViolationException refusal) {
            throw DepartmentRefused.of(refusal);
        }
    }

    private void told(String verb, DepartmentId id, UnaryOperator<Deed> facts) {
        trail.tell(verb, "department", id, facts);
    }

    private static Department read(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent", UUID.class);
        var campus = row.getObject("campus", UUID.class);
        return new Department(
                new DepartmentId(row.getObject("id", UUID.class)),
                parent == null ? null : new DepartmentId(parent),
                row.getString("zh"),
                row.getString("en"),
                campus == null ? null : new CampusId(campus),
                row.getBoolean("open"));
    }
}
