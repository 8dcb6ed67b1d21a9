package sojourn.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.SignedIn;

/** The school calendar: working hours by weekday, holidays and 调休. Promised times are counted by it (R27). */
@Service
@Transactional
public class SchoolCalendar {

    private final JdbcClient jdbc;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    SchoolCalendar(JdbcClient jdbc, CampusTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.time = time;
        this.events = events;
    }

    /** The moment at which so much working time has passed since another. */
    @Transactional(readOnly = true)
    public Instant after(Instant from, Duration workingTime) {
        return workingTime().after(from, workingTime);
    }

    /** Zero where the second moment is not after the first. */
    @Transactional(readOnly = true)
    public Duration workingTimeBetween(Instant from, Instant until) {
        return workingTime().between(from, until);
    }

    /** The last day of so many working days, the first of which is the next one after this day. */
    @Transactional(readOnly = true)
    public LocalDate dayAfter(LocalDate day, int workingDays) {
        return workingTime().dayAfter(day, workingDays);
    }

    @Transactional(readOnly = true)
    public boolean isWorkingDay(LocalDate day) {
        return workingTime().isWorkingDay(day);
    }

    /** Each weekday's stretches of work, in order; a day without work is not in it. */
    @Transactional(readOnly = true)
    public Map<DayOfWeek, List<Span>> hours() {
        record Row(DayOfWeek weekday, Span span) {}
        return jdbc
                .sql("select weekday, opens, closes from organization_working_hours order by weekday, opens")
                .query((row, n) -> new Row(
                        DayOfWeek.of(row.getInt("weekday")),
                        new Span(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class))))
                .stream()
                .collect(Collectors.groupingBy(
                        Row::weekday,
                        () -> new EnumMap<>(DayOfWeek.class),
                        Collectors.mapping(Row::span, Collectors.toList())));
    }

    /** The days of a year that are not as their weekday, in order. */
    @Transactional(readOnly = true)
    public List<SpecialDay> specialDays(int year) {
        return specialDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The hours of all weekdays at once; spans must not overlap, the database sees to it. */
    public void setHours(Map<DayOfWeek, List<Span>> hours) {
        jdbc.sql("delete from organization_working_hours").update();
        hours.forEach((weekday, spans) -> spans.forEach(span -> jdbc.sql(
                        "insert into organization_working_hours (weekday, opens, closes) values (:weekday, :opens, :closes)")
                .param("weekday", weekday.getValue())
                .param("opens", span.opens())
                .param("closes", span.closes())
                .update()));
        tell("calendar.hours", "hours", deed -> deed.with("hours", hours));
    }

    /** All or none of them. */
    public void set(List<SpecialDay> days) {
        days.forEach(this::set);
    }

    /** Replaces what the day was before. */
    public void set(SpecialDay special) {
        var hoursOf = special.hoursOf();
        jdbc.sql("""
                        insert into organization_special_day (day, hours_of, name) values (:day, :hoursOf, :name)
                        on conflict (day) do update set hours_of = excluded.hours_of, name = excluded.name
                        """)
                .param("day", special.day())
                .param("hoursOf", hoursOf == null ? null : hoursOf.getValue())
                .param("name", special.name())
                .update();
        tell(
                "calendar.day-set",
                special.day(),
                deed -> deed.with("name", special.name()).with("hoursOf", hoursOf));
    }

    /** Lets the day be as its weekday again. */
    public void remove(LocalDate day) {
        jdbc.sql("delete from organization_special_day where day = :day")
                .param("day", day)
                .update();
        tell("calendar.day-removed", day, deed -> deed);
    }

    private void tell(String verb, Object what, UnaryOperator<Deed> facts) {
        var by = SignedIn.current().map(SignedIn::human).orElse(null);
        events.publishEvent(facts.apply(Deed.of(by, verb, "calendar", what)));
    }

    private WorkingTime workingTime() {
        // a calendar of many years is still a few hundred short rows
        var special = specialDays(LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31)).stream()
                .collect(Collectors.toMap(SpecialDay::day, Function.identity()));
        return new WorkingTime(hours(), special, time.zone());
    }

    private List<SpecialDay> specialDays(LocalDate from, LocalDate until) {
        return jdbc.sql(
                        "select day, hours_of, name from organization_special_day where day between :from and :until order by day")
                .param("from", from)
                .param("until", until)
                .query((row, n) -> {
                    var hoursOf = row.getObject("hours_of", Integer.class);
                    return new SpecialDay(
                            row.getObject("day", LocalDate.class),
                            hoursOf == null ? null : DayOfWeek.of(hoursOf),
                            row.getString("name"));
                })
                .list();
    }
}
