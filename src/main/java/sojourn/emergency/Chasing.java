package sojourn.emergency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import sojourn.calendar.SchoolCalendar;
import sojourn.emergency.PapersAwaited.Chase;
import sojourn.organization.CampusId;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/**
 * Asks for the papers: when half of the time is over, when all of it is, by night too, and then on each working morning. What was told is
 * noted in the row with the telling; of what came up while nothing ran, the last alone is told. Who came is forgotten thirty days after the
 * papers are in, and ninety after they were due where they never come; they are asked for all the same.
 */
@Component
class Chasing {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration KEPT_AT_MOST = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final EmergencyRows rows;
    private final SchoolCalendar calendar;
    private final CampusTime time;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Chasing(
            JdbcClient jdbc,
            EmergencyRows rows,
            SchoolCalendar calendar,
            CampusTime time,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.calendar = calendar;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    @Bean
    static RecurringTask<Void> emergencyChasing(Chasing chasing) {
        return Tasks.recurring("emergency-chasing", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> chasing.run());
    }

    private record Awaited(
            EmergencyId id,
            String slip,
            CampusId campus,
            HumanId by,
            Instant half,
            Instant due,
            boolean halfTold,
            boolean dueTold,
            @Nullable LocalDate morningTold) {}

    void run() {
        var now = time.now();
        awaited(now).forEach(one -> transaction.executeWithoutResult(status -> chase(one, now)));
        transaction.executeWithoutResult(status -> rows.forget(now.minus(KEPT), now.minus(KEPT_AT_MOST), now)
                .forEach(id -> events.publishEvent(Deed.of(null, "emergency.forgotten", "emergency", id))));
    }

    private List<Awaited> awaited(Instant now) {
        return jdbc.sql("""
                        select id, slip, campus, opened_by, due_at, half_told, due_told, morning_told
                        from emergency_entry where closed_at is null and due_at <= :soon order by due_at, id
                        """)
                .param("soon", Timestamp.from(now.plus(EmergencyEntry.PAPERS.dividedBy(2))))
                .query((row, n) -> {
                    var due = row.getTimestamp("due_at").toInstant();
                    return new Awaited(
                            new EmergencyId(row.getObject("id", UUID.class)),
                            row.getString("slip"),
                            new CampusId(row.getObject("campus", UUID.class)),
                            new HumanId(row.getObject("opened_by", UUID.class)),
                            due.minus(EmergencyEntry.PAPERS.dividedBy(2)),
                            due,
                            row.getBoolean("half_told"),
                            row.getBoolean("due_told"),
                            row.getObject("morning_told", LocalDate.class));
                })
                .list();
    }

    private void chase(Awaited one, Instant now) {
        var today = time.today();
        var morning = time.at(today, MORNING);
        if (morning.isAfter(one.due())
                && !now.isBefore(morning)
                && !today.equals(one.morningTold())
                && calendar.isWorkingDay(today)) {
            tell(
                    one,
                    Chase.MORNING,
                    morning,
                    "half_told = true, due_told = true, morning_told = :today",
                    "morning_told is distinct from :today");
        } else if (!one.dueTold() && !now.isBefore(one.due())) {
            tell(one, Chase.DUE, one.due(), "half_told = true, due_told = true", "not due_told");
        } else if (!one.halfTold() && now.isBefore(one.due())) {
            tell(one, Chase.HALF, one.half(), "half_told = true", "not half_told");
        }
    }

    // another node may look at the same moment: who notes it first tells it
    private void tell(Awaited one, Chase chase, Instant at, String noted, String unless) {
        var statement = jdbc.sql(
                        "update emergency_entry set " + noted + " where id = :id and closed_at is null and " + unless)
                .param("id", one.id().value());
        if (chase == Chase.MORNING) {
            statement = statement.param("today", time.today());
        }
        if (statement.update() == 1) {
            events.publishEvent(new PapersAwaited(one.id(), one.slip(), one.campus(), one.by(), chase, one.due(), at));
        }
    }
}
