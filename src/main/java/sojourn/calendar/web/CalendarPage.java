package sojourn.calendar.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import sojourn.calendar.SpecialDay;
import sojourn.shell.Faults;

/**
 * Shows the working hours of the week and the days of one year that differ.
 *
 * @param hours by weekday, as one writes them
 * @param hoursFaults what is wrong with the hours
 * @param faults what is wrong with the days to be added
 */
public record CalendarPage(
        int year,
        Map<DayOfWeek, String> hours,
        Faults hoursFaults,
        List<SpecialDay> days,
        SpecialForm form,
        Faults faults) {}
