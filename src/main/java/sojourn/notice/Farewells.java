package sojourn.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.register.Leaving;
import sojourn.register.Register;
import sojourn.shell.CampusTime;

/** Tells whoever leaves, some days before (R49). Up to which day that is done is kept, so that a restart looks at nobody again. */
@Component
class Farewells {

    /** What came up longer ago, while nothing ran, is not told any more. */
    private static final Period LATELY = Period.ofDays(7);

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Register register;
    private final CampusTime time;

    Farewells(JdbcClient jdbc, Inbox inbox, Register register, CampusTime time) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.register = register;
        this.time = time;
    }

    @Transactional
    void send() {
        var today = time.today();
        var earliest = today.minus(LATELY);
        var before = jdbc.sql("select up_to from notice_farewell")
                .query(LocalDate.class)
                .optional()
                .orElse(earliest);
        if (!before.isBefore(today)) {
            return;
        }
        var first = before.isBefore(earliest) ? earliest : before;
        lastDays(first.plusDays(1), today).forEach((until, day) -> tell(until, day, register.leavingOn(until, day)));
        jdbc.sql("""
                        insert into notice_farewell (up_to) values (:today)
                        on conflict (one) do update set up_to = greatest(notice_farewell.up_to, :today)
                        """).param("today", today).update();
    }

    /** Which last days were to be told of between these two days, each with the latest day on which it was. */
    private static Map<LocalDate, LocalDate> lastDays(LocalDate from, LocalDate today) {
        var days = new TreeMap<LocalDate, LocalDate>();
        from.datesUntil(today.plusDays(1))
                .forEach(day -> Reminders.DAYS_BEFORE.forEach(before -> days.put(day.plusDays(before), day)));
        return days.tailMap(today);
    }

    private void tell(LocalDate until, LocalDate day, List<Leaving> leaving) {
        Instant due = time.at(day, Reminders.MORNING);
        inbox.tellAll(
                leaving.stream()
                        .map(one -> new Inbox.Once(
                                one.human(), "leaving " + one.person().value() + " " + until + " " + due))
                        .toList(),
                due,
                "/",
                "notice.leaving",
                until.toString());
    }
}
