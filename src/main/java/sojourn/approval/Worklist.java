package sojourn.approval;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.deputy.Scopes;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/**
 * 待办, 进行中 and 已完成 of whoever started something; 待我审批 and 我已审批 of whoever decides (R23). Read from the approvals themselves, so
 * that a list never says anything else than history; paged by key in the database.
 */
@Service
@Transactional(readOnly = true)
public class Worklist {

    private static final String OPEN_TO_ME = """
            from approval_step s join approval_approval a on a.id = s.approval
            where s.standing = 'OPEN' and a.applicant <> :human
              and not exists (select from approval_about x where x.approval = a.id and x.human = :human)
              and (s.department = any(cast(:seatAt as uuid[])) or s.assignee = any(cast(:voice as uuid[])))
              and exists (
                select from unnest(cast(:voice as uuid[]), cast(:within as uuid[])) as v (human, department)
                where (v.department is null or v.department = s.department) and v.human <> a.applicant
                  and not exists (select from approval_about x where x.approval = a.id and x.human = v.human)
                  and (s.assignee = v.human and s.assignee = any(cast(:leaders as uuid[]))
                    or (s.assignee is null or s.assignee = a.applicant or s.assignee <> all(cast(:leaders as uuid[]))
                        or exists (select from approval_about x where x.approval = a.id and x.human = s.assignee))
                      and (v.human, s.department) in (
                        select t.human, t.department
                        from unnest(cast(:seatOf as uuid[]), cast(:seatAt as uuid[])) as t (human, department))
                      and not exists (
                        select from unnest(cast(:nearerOf as uuid[]), cast(:nearerAt as uuid[]), cast(:nearer as uuid[]))
                            as n (human, department, leader)
                        where n.human = v.human and n.department = s.department and n.leader <> a.applicant
                          and not exists (select from approval_about x where x.approval = a.id and x.human = n.leader))))
            """;
    private static final String DECIDED_BY_ME = """
            from approval_act d where d.by_human = :human and d.verb in ('AGREED', 'REFUSED', 'SENT_BACK') and not exists (
                select from approval_act l where l.approval = d.approval and l.by_human = :human
                  and l.verb in ('AGREED', 'REFUSED', 'SENT_BACK') and l.number > d.number)
            """;

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final Rows rows;
    private final CampusTime time;

    Worklist(JdbcClient jdbc, Scopes scopes, Rows rows, CampusTime time) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.rows = rows;
        this.time = time;
    }

    /** Returned ones first, then drafts, then what runs; the newest of each first. */
    public List<WorkRow> mine(HumanId human, int most, Locale locale) {
        var ids = jdbc.sql("""
                        select id from approval_approval where applicant = :human and ended_at is null
                        order by case state when 'RETURNED' then 0 when 'DRAFT' then 1 else 2 end, changed_at desc, id desc
                        limit :most
                        """)
                .param("human", human.value())
                .param("most", most)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        return rows.of(ids, locale, null);
    }

    /** What was promised soonest first. */
    public List<WorkRow> waitingForMe(HumanId human, int most, Locale locale) {
        return list(Tab.WAITING, human, null, most, locale).rows();
    }

    /** One page of a list; {@code after} is the {@link Stretch#next()} of the page before, anything else is not found. */
    public Stretch list(Tab tab, HumanId human, @Nullable String after, int most, Locale locale) {
        var key = Key.of(after);
        var query = jdbc.sql(
                        switch (tab) {
                            case WAITING ->
                                "select a.id, min(s.due_at) as key " + OPEN_TO_ME
                                        + " group by a.id having (min(s.due_at), a.id) > (cast(:at as timestamptz), :id) or :first"
                                        + " order by key, a.id limit :most";
                            case DECIDED ->
                                "select d.approval as id, d.done_at as key " + DECIDED_BY_ME
                                        + " and ((d.done_at, d.approval) < (cast(:at as timestamptz), :id) or :first)"
                                        + " order by d.done_at desc, d.approval desc limit :most";
                            case TODO, RUNNING, DONE, EVERYBODYS ->
                                "select id, changed_at as key from approval_approval where " + tab.condition
                                        + " and ((changed_at, id) < (cast(:at as timestamptz), :id) or :first)"
                                        + " order by changed_at desc, id desc limit :most";
                        })
                .param("at", key.at().toString())
                .param("id", key.id())
                .param("first", after == null)
                .param("most", most + 1);
        var found = asked(query, tab, human)
                .query((row, n) -> new Key(
                        row.getTimestamp("key").toInstant().truncatedTo(ChronoUnit.MICROS),
                        row.getObject("id", UUID.class)))
                .list();
        var shown = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most ? shown.getLast().toString() : null;
        return new Stretch(
                rows.of(shown.stream().map(Key::id).toList(), locale, tab == Tab.DECIDED ? human : null), next);
    }

    public long count(Tab tab, HumanId human) {
        var sql = "select count(*) "
                + switch (tab) {
                    case WAITING -> "from (select distinct a.id " + OPEN_TO_ME + ") asked";
                    case DECIDED -> DECIDED_BY_ME;
                    case TODO, RUNNING, DONE, EVERYBODYS -> "from approval_approval where " + tab.condition;
                };
        return asked(jdbc.sql(sql), tab, human).query(Long.class).single();
    }

    /** The numbers of the home page. */
    public Counts counts(HumanId human) {
        return jdbc.sql("""
                        select count(*) filter (where a.state = 'DRAFT') as drafts,
                            count(*) filter (where a.state = 'RETURNED') as returned,
                            count(*) filter (where a.state = 'RUNNING') as running,
                            count(*) filter (where a.state = 'RUNNING' and exists (
                                select from approval_step s
                                where s.approval = a.id and s.standing = 'OPEN' and s.due_at < cast(:now as timestamptz))) as overdue
                        from approval_approval a where a.applicant = :human and a.ended_at is null
                        """)
                .param("human", human.value())
                .param("now", time.now().toString())
                .query((row, n) -> new Counts(
                        count(Tab.WAITING, human),
                        row.getLong("drafts"),
                        row.getLong("returned"),
                        row.getLong("running"),
                        row.getLong("overdue")))
                .single();
    }

    private JdbcClient.StatementSpec asked(JdbcClient.StatementSpec query, Tab tab, HumanId human) {
        query.param("human", human.value());
        return tab == Tab.WAITING ? query.params(scopes.of(human).parameters()) : query;
    }

    /** The lists there are. */
    public enum Tab {
        /** 待办: not sent yet, or sent back. */
        TODO("applicant = :human and state in ('DRAFT', 'RETURNED') and ended_at is null"),
        /** 进行中. */
        RUNNING("applicant = :human and state = 'RUNNING' and ended_at is null"),
        /** 已完成: what had been sent and came to an end. */
        DONE("applicant = :human and ended_at is not null and serial is not null"),
        /** 待我审批. */
        WAITING(""),
        /** 我已审批: only what this human really decided. */
        DECIDED(""),
        /** 全部在办, for system administrators: whoever sent it. */
        EVERYBODYS("ended_at is null and state <> 'DRAFT' and cast(:human as uuid) is not null");

        private final String condition;

        Tab(String condition) {
            this.condition = condition;
        }
    }

    /**
     * One page of a list.
     *
     * @param next what the next page begins after; null on the last one
     */
    public record Stretch(List<WorkRow> rows, @Nullable String next) {}

    /**
     * How much there is.
     *
     * @param overdue of those running: one's own, not answered within the promised time
     */
    public record Counts(long toDecide, long drafts, long returned, long running, long overdue) {}

    /** Where a page ends: a moment, and the identity that tells those of the same moment apart. */
    private record Key(Instant at, UUID id) {

        static Key of(@Nullable String text) {
            if (text == null) {
                return new Key(Instant.EPOCH, new UUID(0, 0));
            }
            try {
                var parts = text.split("_", 2);
                return new Key(
                        Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                throw new NotFound();
            }
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
        }
    }
}
