package sojourn.category;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sojourn.category.WeeklyHours.Slot;

/** Reads {@link WeeklyHours} as an administrator writes them. */
final class WrittenHours {

    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String NAME = "(?:mon|tue|wed|thu|fri|sat|sun)";
    private static final String SPAN = NAME + "(?:\\s*-\\s*" + NAME + ")?";
    private static final String TIMES = "[0-9]{1,2}:[0-9]{2}\\s*-\\s*[0-9]{1,2}:[0-9]{2}";
    private static final Pattern PART = Pattern.compile(
            "(?:(" + SPAN + "(?:\\s*,\\s*" + SPAN + ")*)\\s+)?(" + TIMES + "(?:\\s*,\\s*" + TIMES + ")*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})\\s*-\\s*([0-9]{1,2}):([0-9]{2})");
    private static final int LONGEST = 500;

    private WrittenHours() {}

    static Optional<WeeklyHours> read(String text) {
        if (text.isBlank()) {
            return Optional.of(WeeklyHours.ALWAYS);
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Map<DayOfWeek, List<Slot>> slots = new EnumMap<>(DayOfWeek.class);
        for (var part : text.strip().split(";", -1)) {
            var match = PART.matcher(part.strip());
            if (!match.matches()) {
                return Optional.empty();
            }
            var days = match.group(1) == null ? EnumSet.allOf(DayOfWeek.class) : days(match.group(1));
            for (var times : TIME.matcher(match.group(2)).results().toList()) {
                if (!add(slots, days, times)) {
                    return Optional.empty();
                }
            }
        }
        slots.replaceAll((day, all) -> joined(all));
        return Optional.of(whole(slots) ? WeeklyHours.ALWAYS : new WeeklyHours(Map.copyOf(slots)));
    }

    private static EnumSet<DayOfWeek> days(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var span : text.toLowerCase(Locale.ROOT).split(",", -1)) {
            var ends = span.strip().split("\\s*-\\s*", -1);
            var last = day(ends[ends.length - 1]);
            var day = day(ends[0]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(NAMES.indexOf(name) + 1);
    }

    private static boolean add(Map<DayOfWeek, List<Slot>> slots, Set<DayOfWeek> days, MatchResult times) {
        int from = minute(times.group(1), times.group(2));
        int until = minute(times.group(3), times.group(4));
        if (from < 0 || until < 0 || from == WeeklyHours.DAY || from == until) {
            return false;
        }
        for (var day : days) {
            var today = slots.computeIfAbsent(day, d -> new ArrayList<>());
            if (from < until) {
                today.add(new Slot(from, until));
            } else {
                today.add(new Slot(from, WeeklyHours.DAY));
                if (until > 0) {
                    slots.computeIfAbsent(day.plus(1), d -> new ArrayList<>()).add(new Slot(0, until));
                }
            }
        }
        return true;
    }

    /** From midnight; -1 where the day has no such time. */
    private static int minute(String hour, String minute) {
        int minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        return Integer.parseInt(minute) > 59 || minutes > WeeklyHours.DAY ? -1 : minutes;
    }

    private static List<Slot> joined(List<Slot> all) {
        var joined = new ArrayList<Slot>();
        for (var slot : all.stream().sorted(Comparator.comparingInt(Slot::from)).toList()) {
            if (joined.isEmpty() || joined.getLast().until() < slot.from()) {
                joined.add(slot);
            } else if (joined.getLast().until() < slot.until()) {
                joined.set(joined.size() - 1, new Slot(joined.getLast().from(), slot.until()));
            }
        }
        return List.copyOf(joined);
    }

    private static boolean whole(Map<DayOfWeek, List<Slot>> slots) {
        return slots.size() == 7 && slots.values().stream().allMatch(List.of(new Slot(0, WeeklyHours.DAY))::equals);
    }
}
