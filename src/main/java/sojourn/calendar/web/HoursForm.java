package sojourn.calendar.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.calendar.Span;
import sojourn.shell.Faults;

/** The working hours of a week as one writes them, {@code 8:30-12:00, 13:30-17:00}; an empty line is a free day. */
record HoursForm(Map<DayOfWeek, String> lines) {

    private static final Pattern SPAN =
            Pattern.compile("\\s*(\\d{1,2})[:：](\\d{2})\\s*[-–—~～至]\\s*(\\d{1,2})[:：](\\d{2})\\s*");

    static HoursForm of(Map<DayOfWeek, List<Span>> hours) {
        var lines = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            lines.put(
                    day,
                    hours.getOrDefault(day, List.of()).stream()
                            .map(span -> span.opens() + "–" + span.closes())
                            .collect(Collectors.joining(", ")));
        }
        return new HoursForm(lines);
    }

    static HoursForm of(Map<String, String> typed, String prefix) {
        var lines = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            lines.put(day, typed.getOrDefault(prefix + day, ""));
        }
        return new HoursForm(lines);
    }

    /** What was written, as far as it can be read; adds a fault for each line that cannot. */
    Map<DayOfWeek, List<Span>> read(Faults faults) {
        var hours = new LinkedHashMap<DayOfWeek, List<Span>>();
        lines.forEach((day, line) -> {
            var spans = spans(line);
            if (spans == null) {
                faults.add("hours-" + day, "calendar.weekday." + day, "calendar.fault.hours");
            } else if (!spans.isEmpty()) {
                hours.put(day, spans);
            }
        });
        if (hours.isEmpty() && faults.none()) {
            faults.add("hours-MONDAY", "calendar.weekday.MONDAY", "calendar.fault.no-hours");
        }
        return hours;
    }

    private static @Nullable List<Span> spans(String line) {
        var spans = new ArrayList<Span>();
        if (line.isBlank()) {
            return spans;
        }
        for (var part : line.split("[,，、;；]", -1)) {
            Matcher match = SPAN.matcher(part);
            if (!match.matches()) {
                return null;
            }
            try {
                var opens = LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
                var closes = LocalTime.of(Integer.parseInt(match.group(3)), Integer.parseInt(match.group(4)));
                spans.add(new Span(opens, closes));
            } catch (DateTimeException e) {
                return null;
            }
        }
        spans.sort(Comparator.comparing(Span::opens));
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            if (!span.closes().isAfter(span.opens())
                    || (i > 0 && span.opens().isBefore(spans.get(i - 1).closes()))) {
                return null;
            }
        }
        return spans;
    }
}
