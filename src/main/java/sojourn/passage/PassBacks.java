package sojourn.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.GateId;
import sojourn.shell.CampusTime;

/**
 * 反潜回, as a report and never as a stop: who came in twice, or went out twice, at one campus within a day, with nothing between. Somebody may have
 * passed on their code, or followed through an open door. The same gate within a minute is one who was read twice.
 */
@Service
@Transactional(readOnly = true)
public class PassBacks {

    private final JdbcClient jdbc;
    private final Days days;
    private final CampusTime time;

    PassBacks(JdbcClient jdbc, Days days, CampusTime time) {
        this.jdbc = jdbc;
        this.days = days;
        this.time = time;
    }

    /** The second of two in the same direction, and where and when the first one was. */
    public record PassBack(Passage passage, Instant before, GateId gateBefore) {}

    /** The latest first. */
    public List<PassBack> of(LocalDate day, Scope scope, int most) {
        return scope.narrow(jdbc.sql("""
                        select * from (
                            select *, lag(direction) over day as was, lag(at) over day as was_at, lag(gate) over day as was_gate
                            from passage_passage
                            where at >= :from and at < :until and allowed and person is not null and SCOPE
                            window day as (partition by person, campus order by at, id)) passed
                        where direction = was and (gate <> was_gate or at - was_at >= interval '1 minute')
                        order by at desc, id desc limit :most
                        """.replace("SCOPE", Scope.SQL)))
                .param("from", Timestamp.from(days.from(day)))
                .param("until", Timestamp.from(days.from(day.plusDays(1))))
                .param("most", most)
                .query(PassBacks::passBack)
                .list();
    }

    /** The day at the gates that it is now. */
    public LocalDate today() {
        return days.today();
    }

    /** The first day of which everything is still kept. */
    public LocalDate first() {
        return time.at(days.kept()).toLocalDate().plusDays(1);
    }

    private static PassBack passBack(ResultSet row, int n) throws SQLException {
        return new PassBack(
                PassageRows.passage(row, n),
                row.getTimestamp("was_at").toInstant(),
                new GateId(row.getObject("was_gate", UUID.class)));
    }
}
