package sojourn.face;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** That pictures did not pass, and why; the pictures themselves are gone. */
@Component
class Refusals {

    private final JdbcClient jdbc;
    private final CampusTime time;

    Refusals(JdbcClient jdbc, CampusTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** One of them. */
    record Refused(Instant at, Refusal reason, String remark) {}

    void add(PersonId person, HumanId by, Refusal reason, String remark) {
        jdbc.sql(
                        "insert into face_refusal (person, at, by, reason, remark) values (:person, :at, :by, :reason, :remark)")
                .param("person", person.value())
                .param("at", Timestamp.from(time.now()))
                .param("by", by.value())
                .param("reason", reason.name())
                .param("remark", remark)
                .update();
    }

    Optional<Refused> last(PersonId person) {
        return jdbc.sql("select at, reason, remark from face_refusal where person = :person order by id desc limit 1")
                .param("person", person.value())
                .query((row, n) -> new Refused(
                        row.getTimestamp("at").toInstant(),
                        Refusal.valueOf(row.getString("reason")),
                        row.getString("remark")))
                .optional();
    }
}
