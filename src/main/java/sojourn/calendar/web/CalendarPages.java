package sojourn.calendar.web;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.calendar.SchoolCalendar;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;

/** The school calendar, for the system administrator. */
@Controller
@RequestMapping("/admin/calendar")
@OpenTo(Audience.SYSTEM_ADMINISTRATOR)
class CalendarPages {

    private static final String VIEW = "calendar/calendar";

    private final SchoolCalendar calendar;
    private final CampusTime time;

    CalendarPages(SchoolCalendar calendar, CampusTime time) {
        this.calendar = calendar;
        this.time = time;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "0") int year) {
        var shown = year == 0 ? time.today().getYear() : year;
        if (shown < 2000 || shown > 2099) {
            throw new NotFound();
        }
        return Page.show(
                VIEW,
                page(shown, HoursForm.of(calendar.hours()), Faults.noFaults(), SpecialForm.EMPTY, Faults.noFaults()));
    }

    @PostMapping("/hours")
    ModelAndView setHours(@RequestParam Map<String, String> typed) {
        var form = HoursForm.of(typed, "hours-");
        var faults = new Faults();
        var hours = form.read(faults);
        if (!faults.none()) {
            var page = page(time.today().getYear(), form, faults, SpecialForm.EMPTY, Faults.noFaults());
            return Page.refused(VIEW, page);
        }
        calendar.setHours(hours);
        return Page.goTo("/admin/calendar");
    }

    @PostMapping("/days")
    ModelAndView add(SpecialForm form) {
        var faults = new Faults();
        var days = form.read(faults);
        if (!faults.none()) {
            return Page.refused(
                    VIEW,
                    page(time.today().getYear(), HoursForm.of(calendar.hours()), Faults.noFaults(), form, faults));
        }
        calendar.set(days);
        return Page.goTo("/admin/calendar?year=" + days.getFirst().day().getYear());
    }

    @PostMapping("/days/remove")
    ModelAndView remove(@RequestParam LocalDate day) {
        calendar.remove(day);
        return Page.goTo("/admin/calendar?year=" + day.getYear());
    }

    private CalendarPage page(int year, HoursForm hours, Faults hoursFaults, SpecialForm form, Faults faults) {
        return new CalendarPage(year, hours.lines(), hoursFaults, calendar.specialDays(year), form, faults);
    }
}
