package sojourn.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.shell.ClockMoved;
import sojourn.shell.DemoBar;

/** 演示时钟: the real clock, set ahead by as much as the demo's users asked for. Only forward, and back to now. */
@Component
@ConditionalOnProperty("sojourn.demo")
public class DemoClock extends Clock implements DemoBar {

    private final Clock real = Clock.systemUTC();
    private final ObjectProvider<JdbcClient> database;
    private final ApplicationEventPublisher events;
    private volatile Duration ahead = Duration.ZERO;

    DemoClock(ObjectProvider<JdbcClient> database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** Moves on; a year ahead is as far as the demo goes. */
    public synchronized void advance(Duration by) {
        var further = ahead.plus(by);
        if (by.isPositive() && further.compareTo(Duration.ofDays(366)) <= 0) {
            set(further);
        }
    }

    public synchronized void reset() {
        set(Duration.ZERO);
    }

    /** Lets the demo's past happen in its own time: everything inside is done as if so long ago. */
    void ago(Duration past, Runnable deed) {
        var before = ahead;
        ahead = past.negated();
        try {
            deed.run();
        } finally {
            ahead = before;
        }
    }

    private void set(Duration duration) {
        database.getObject()
                .sql("insert into demo_clock (ahead) values (make_interval(secs => :ahead)) "
                        + "on conflict (only_row) do update set ahead = excluded.ahead")
                .param("ahead", duration.toSeconds())
                .update();
        ahead = duration;
        events.publishEvent(new ClockMoved());
    }

    @EventListener(ApplicationStartedEvent.class)
    void remember() {
        database.getObject()
                .sql("select extract(epoch from ahead)::bigint from demo_clock")
                .query(Long.class)
                .optional()
                .ifPresent(seconds -> ahead = Duration.ofSeconds(seconds));
    }

    @Override
    public boolean moved() {
        return !ahead.isZero();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
