package sojourn.passage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.gate.Direction;
import sojourn.gate.GateId;
import sojourn.shell.CampusTime;

/** The rows of {@code passage_tally}: passages counted as they are kept. */
@Component
class Tally {

    private final JdbcClient jdbc;
    private final CampusTime time;

    Tally(JdbcClient jdbc, CampusTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Line(LocalDate day, Passage like) {

        private static final Comparator<Line> ORDER = Comparator.comparing(Line::day)
                .thenComparing(line -> line.like.gate().value())
                .thenComparing(line -> line.like.direction())
                .thenComparing(line -> line.like.allowed());
    }

    /** In an order in which two transactions cannot lock up. */
    void count(Collection<Passage> passages) {
        var lines = new TreeMap<Line, Integer>(Line.ORDER);
        passages.forEach(passage ->
                lines.merge(new Line(time.at(passage.at()).toLocalDate(), passage), 1, Integer::sum));
        lines.forEach((line, more) -> jdbc.sql("""
                        insert into passage_tally (day, gate, campus, direction, allowed, passages)
                        values (:day, :gate, :campus, :direction, :allowed, :more)
                        on conflict (day, gate, campus, direction, allowed)
                            do update set passages = passage_tally.passages + excluded.passages
                        """)
                .param("day", line.day())
                .param("gate", line.like().gate().value())
                .param("campus", line.like().campus().value())
                .param("direction", line.like().direction().name())
                .param("allowed", line.like().allowed())
                .param("more", more)
                .update());
    }

    Passages.Counts of(LocalDate day, Scope scope, @Nullable GateId gate) {
        var sql = """
                select coalesce(sum(passages) filter (where allowed and direction = :in), 0) as ins,
                    coalesce(sum(passages) filter (where allowed and direction = :out), 0) as outs,
                    coalesce(sum(passages) filter (where not allowed), 0) as denied
                from passage_tally where day = :day and
                """ + Scope.SQL + (gate == null ? "" : " and gate = :gate");
        var asked = scope.narrow(jdbc.sql(sql))
                .param("in", Direction.IN.name())
                .param("out", Direction.OUT.name())
                .param("day", day);
        return (gate == null ? asked : asked.param("gate", gate.value()))
                .query((row, n) -> new Passages.Counts(row.getLong("ins"), row.getLong("outs"), row.getLong("denied")))
                .single();
    }
}
