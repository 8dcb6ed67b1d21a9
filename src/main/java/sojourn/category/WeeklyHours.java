package sojourn.category;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the people of a category may pass the gates, week by week (R4, R40). An administrator writes it as
 * {@code Mon-Fri 07:00-22:00; Sat 08:00-18:00}; several hours of a day stand behind one another, {@code Mon 07:00-12:00,13:00-18:00}; without
 * days it is every day; {@code 22:00-06:00} goes into the next day; nothing at all is always.
 *
 * @param slots of each day, in their order, none touching another; a day without any is closed; empty is always
 */
public record WeeklyHours(Map<DayOfWeek, List<Slot>> slots) {

    public static final WeeklyHours ALWAYS = new WeeklyHours(Map.of());

    static final int DAY = 24 * 60;

    /** A week, and the rest of the day on which one begins to look. */
    private static final int DAYS_AHEAD = 8;

    /** Hours of one day, in minutes from midnight: 0 ≤ from &lt; until ≤ 1440. */
    public record Slot(int from, int until) {}

    /** Empty where it is none. */
    public static Optional<WeeklyHours> read(String text) {
        return WrittenHours.read(text);
    }

    /** What was stored by who checked it. */
    public static WeeklyHours of(String text) {
        return read(text).orElseThrow(() -> new IllegalStateException("hours that nobody can read: " + text));
    }

    public boolean always() {
        return slots.isEmpty();
    }

    public boolean openAt(Instant moment, ZoneId zone) {
        return moment.equals(opens(moment, zone));
    }

    /** The first open moment from this one on; null where there is none within a week. */
    public @Nullable Instant opens(Instant from, ZoneId zone) {
        if (always()) {
            return from;
        }
        var day = LocalDate.ofInstant(from, zone);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            for (var slot : on(day.plusDays(ahead))) {
                var opens = at(day.plusDays(ahead), slot.from(), zone);
                var closes = at(day.plusDays(ahead), slot.until(), zone);
                if (closes.isAfter(from) && opens.isBefore(closes)) {
                    return opens.isAfter(from) ? opens : from;
                }
            }
        }
        return null;
    }

    /** When it closes after a moment at which it is open; null for never. */
    public @Nullable Instant closes(Instant open, ZoneId zone) {
        if (always()) {
            return null;
        }
        var moment = open;
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            var day = LocalDate.ofInstant(moment, zone);
            var end = moment;
            for (var slot : on(day)) {
                var closes = at(day, slot.until(), zone);
                if (!end.isBefore(at(day, slot.from(), zone)) && closes.isAfter(end)) {
                    end = closes;
                }
            }
            if (end.equals(moment)) {
                return moment;
            }
            moment = end;
        }
        return null;
    }

    private List<Slot> on(LocalDate day) {
        return slots.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static Instant at(LocalDate day, int minute, ZoneId zone) {
        return minute == DAY
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(LocalTime.ofSecondOfDay(minute * 60L)).atZone(zone).toInstant();
    }
}
