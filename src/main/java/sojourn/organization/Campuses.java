package sojourn.organization;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;

/** The campuses of the university. */
@Service
@Transactional
public class Campuses {

    private final JdbcClient jdbc;
    private final Trail trail;

    Campuses(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** In the order in which they were created. */
    @Transactional(readOnly = true)
    public List<Campus> all() {
        return jdbc.sql("select id, zh, en from organization_campus order by id")
                .query((row, n) -> new Campus(
                        new CampusId(row.getObject("id", UUID.class)), row.getString("zh"), row.getString("en")))
                .list();
    }

    /** Throws {@link CampusNameTaken} when there is one of this name. */
    public Campus create(String zh, String en) {
        var campus = new Campus(NewId.of(CampusId::new), zh.strip(), en.strip());
        write("insert into organization_campus (id, zh, en) values (:id, :zh, :en)", campus);
        trail.tell("campus.created", "campus", campus.id(), deed -> deed.with("name", campus.zh()));
        return campus;
    }

    public void rename(CampusId id, String zh, String en) {
        write(
                "update organization_campus set zh = :zh, en = :en where id = :id",
                new Campus(id, zh.strip(), en.strip()));
        trail.tell("campus.renamed", "campus", id, deed -> deed.with("name", zh.strip()));
    }

    private void write(String sql, Campus campus) {
        try {
            var written = jdbc.sql(sql)
                    .param("id", campus.id().value())
                    .param("zh", campus.zh())
                    .param("en", campus.en())
                    .update();
            if (written == 0) {
                throw new NotFound();
            }
        } catch (DuplicateKeyException taken) {
            throw new CampusNameTaken();
        }
    }
}
