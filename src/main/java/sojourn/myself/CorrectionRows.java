package sojourn.myself;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.organization.DepartmentId;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;

/** Keeps the requests; the database sees to it that one person has one open for each field at most. */
@Component
class CorrectionRows {

    private final JdbcClient jdbc;

    CorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where there is an open one for this field already. */
    boolean add(Correction asked) {
        return jdbc.sql("""
                        insert into myself_correction (id, person, human, department, field, said, asked_at, due, state)
                        values (:id, :person, :human, :department, :field, :said, :at, :due, 'OPEN')
                        on conflict (person, field) where state = 'OPEN' do nothing
                        """)
                        .param("id", asked.id().value())
                        .param("person", asked.person().value())
                        .param("human", asked.human().value())
                        .param("department", asked.department().value())
                        .param("field", asked.field().name())
                        .param("said", asked.said())
                        .param("at", Timestamp.from(asked.askedAt()))
                        .param("due", asked.due())
                        .update()
                == 1;
    }

    /** False where it was answered meanwhile. */
    boolean answer(CorrectionId id, Correction.State state, String answer, HumanId by, Timestamp at) {
        return jdbc.sql("""
                        update myself_correction set state = :state, answer = :answer, answered_by = :by, answered_at = :at
                        where id = :id and state = 'OPEN'
                        """)
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("by", by.value())
                        .param("at", at)
                        .update()
                == 1;
    }

    void move(PersonId person, DepartmentId to) {
        jdbc.sql("update myself_correction set department = :to where person = :person and state = 'OPEN'")
                .param("to", to.value())
                .param("person", person.value())
                .update();
    }

    Optional<Correction> find(CorrectionId id) {
        return jdbc.sql("select * from myself_correction where id = :id")
                .param("id", id.value())
                .query(CorrectionRows::read)
                .optional();
    }

    /** The latest first. */
    List<Correction> of(HumanId human) {
        return jdbc.sql("select * from myself_correction where human = :human order by id desc")
                .param("human", human.value())
                .query(CorrectionRows::read)
                .list();
    }

    /** The most urgent first while open, the latest answer first after it. */
    List<Correction> of(Collection<DepartmentId> departments, HumanId besides, boolean open, int most) {
        return jdbc.sql("""
                        select * from myself_correction
                        where department = any(cast(:departments as uuid[])) and human <> :besides and (state = 'OPEN') = :open
                        order by answered_at desc, due, id limit :most
                        """)
                .param(
                        "departments",
                        departments.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .param("besides", besides.value())
                .param("open", open)
                .param("most", most)
                .query(CorrectionRows::read)
                .list();
    }

    private static Correction read(ResultSet row, int n) throws SQLException {
        var by = row.getObject("answered_by", UUID.class);
        var at = row.getTimestamp("answered_at");
        return new Correction(
                new CorrectionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                new HumanId(row.getObject("human", UUID.class)),
                new DepartmentId(row.getObject("department", UUID.class)),
                CorrectionField.valueOf(row.getString("field")),
                row.getString("said"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("due", LocalDate.class),
                Correction.State.valueOf(row.getString("state")),
                by == null ? null : new HumanId(by),
                at == null ? null : at.toInstant(),
                row.getString("answer"));
    }
}
