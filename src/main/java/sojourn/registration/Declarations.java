package sojourn.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.registration.Declaration.About;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** The wordings of the declaration (R7): one is current for each thing that is declared, none is ever changed or taken away. */
@Service
@Transactional
public class Declarations {

    private final JdbcClient jdbc;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Declarations(JdbcClient jdbc, CampusTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.time = time;
        this.events = events;
    }

    /** Of those who come in, or stay. */
    @Transactional(readOnly = true)
    public Declaration current() {
        return current(About.ENTRY);
    }

    @Transactional(readOnly = true)
    public Declaration current(About about) {
        return jdbc.sql("""
                        select * from registration_declaration where valid_from is not null and about = :about
                        order by valid_from desc, version desc limit 1
                        """)
                .param("about", about.name())
                .query(Declarations::read)
                .single();
    }

    @Transactional(readOnly = true)
    public Declaration get(int version) {
        return jdbc.sql("select * from registration_declaration where version = :version")
                .param("version", version)
                .query(Declarations::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Declaration> all() {
        return jdbc.sql("select * from registration_declaration order by version desc")
                .query(Declarations::read)
                .list();
    }

    /** Not current before it is chosen. */
    public int add(About about, String zh, String en, HumanId by) {
        int version = jdbc.sql("""
                        insert into registration_declaration (version, about, wording_zh, wording_en)
                        select max(version) + 1, :about, :zh, :en from registration_declaration returning version
                        """)
                .param("about", about.name())
                .param("zh", zh)
                .param("en", en)
                .query(Integer.class)
                .single();
        events.publishEvent(Deed.of(by, "declaration.added", "declaration", version));
        return version;
    }

    /** From now on this one is shown; drafts that ticked another must be ticked again. */
    public void choose(int version, HumanId by) {
        // later than any chosen before, also where the demo's clock was moved back
        int chosen = jdbc.sql("""
                        update registration_declaration set valid_from = greatest(:now,
                            (select max(valid_from) + interval '1 microsecond' from registration_declaration))
                        where version = :version
                        """)
                .param("version", version)
                .param("now", Timestamp.from(time.now()))
                .update();
        if (chosen == 0) {
            throw new NotFound();
        }
        events.publishEvent(Deed.of(by, "declaration.chosen", "declaration", version));
    }

    private static Declaration read(ResultSet row, int n) throws SQLException {
        var since = row.getTimestamp("valid_from");
        return new Declaration(
                row.getInt("version"),
                About.valueOf(row.getString("about")),
                row.getString("wording_zh"),
                row.getString("wording_en"),
                since == null ? null : since.toInstant());
    }
}
