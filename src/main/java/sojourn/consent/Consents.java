package sojourn.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/** What people answered. The last answer counts; earlier ones stay, with the version they were given to. */
@Service
@Transactional
public class Consents {

    private static final int LOCK = 0x434f4e53; // "CONS"

    private final JdbcClient jdbc;
    private final ConsentTexts texts;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Consents(JdbcClient jdbc, ConsentTexts texts, CampusTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.time = time;
        this.events = events;
    }

    /** Whether their face may be taken: the last answer is a yes, to a version that still holds. */
    @Transactional(readOnly = true)
    public boolean holds(HumanId human) {
        return last(human)
                .filter(said -> said.answer() == Answer.GIVEN && said.version() >= texts.oldestThatHolds())
                .isPresent();
    }

    /** The same, and true until the caller's transaction is over: a withdrawal waits for it, and then finds what it kept. */
    public boolean holdsMeanwhile(HumanId human) {
        take(human);
        return holds(human);
    }

    @Transactional(readOnly = true)
    public Optional<Said> last(HumanId human) {
        return jdbc.sql(
                        "select version, answer, at, channel from consent_answer where human = :human order by id desc limit 1")
                .param("human", human.value())
                .query(Consents::read)
                .optional();
    }

    /** Whether they said no last, or took their yes back (R31); not where they were never asked. */
    @Transactional(readOnly = true)
    public boolean declined(HumanId human) {
        return last(human).filter(said -> said.answer() != Answer.GIVEN).isPresent();
    }

    /** Those of them whose last answer is a yes, to whichever version. */
    @Transactional(readOnly = true)
    public Set<HumanId> standing(Collection<HumanId> people) {
        return jdbc.sql("""
                        select human from (select distinct on (human) human, answer from consent_answer
                            where human = any(cast(:people as uuid[])) order by human, id desc) as last
                        where answer = 'GIVEN'
                        """)
                .param("people", people.stream().map(HumanId::toString).toArray(String[]::new))
                .query((row, n) -> new HumanId(row.getObject("human", UUID.class)))
                .set();
    }

    /** All answers, the latest first. */
    @Transactional(readOnly = true)
    public List<Said> of(HumanId human) {
        return jdbc.sql("select version, answer, at, channel from consent_answer where human = :human order by id desc")
                .param("human", human.value())
                .query(Consents::read)
                .list();
    }

    /** How many people's last answer is a yes, by the version they gave it to; the newest first. */
    @Transactional(readOnly = true)
    public List<Given> given() {
        return jdbc.sql("""
                        select version, count(*) as people
                        from (select distinct on (human) version, answer from consent_answer order by human, id desc) as last
                        where answer = 'GIVEN' group by version order by version desc
                        """)
                .query((row, n) -> new Given(row.getInt("version"), row.getLong("people")))
                .list();
    }

    /** People whose yes to a version stands. */
    public record Given(int version, long people) {}

    /** To the version they were shown. Throws {@link sojourn.shell.NotFound} when there is none such. */
    public void give(HumanId human, int version, Channel channel) {
        take(human);
        say(human, texts.get(version).version(), Answer.GIVEN, channel);
    }

    /** A no after a yes is a withdrawal. */
    public void decline(HumanId human, int version, Channel channel) {
        take(human);
        if (last(human).filter(said -> said.answer() == Answer.GIVEN).isPresent()) {
            withdraw(human, channel);
        } else {
            say(human, texts.get(version).version(), Answer.DECLINED, channel);
        }
    }

    /** What was kept under the consent is forgotten with it, or neither happens. Without a yes before there is nothing to withdraw. */
    public void withdraw(HumanId human, Channel channel) {
        take(human);
        last(human).filter(said -> said.answer() == Answer.GIVEN).ifPresent(given -> {
            say(human, given.version(), Answer.WITHDRAWN, channel);
            events.publishEvent(new ConsentWithdrawn(human, time.now()));
        });
    }

    private void take(HumanId human) {
        jdbc.sql("select pg_advisory_xact_lock(:room, hashtext(:human))")
                .param("room", LOCK)
                .param("human", human.toString())
                .query()
                .singleRow();
    }

    private void say(HumanId human, int version, Answer answer, Channel channel) {
        jdbc.sql("""
                        insert into consent_answer (human, version, answer, at, channel)
                        values (:human, :version, :answer, :at, :channel)
                        """)
                .param("human", human.value())
                .param("version", version)
                .param("answer", answer.name())
                .param("at", Timestamp.from(time.now()))
                .param("channel", channel.name())
                .update();
        events.publishEvent(Deed.of(human, "consent." + answer.name().toLowerCase(Locale.ROOT), "human", human)
                .with("version", version)
                .with("channel", channel));
    }

    private static Said read(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getInt("version"),
                Answer.valueOf(row.getString("answer")),
                row.getTimestamp("at").toInstant(),
                Channel.valueOf(row.getString("channel")));
    }
}
