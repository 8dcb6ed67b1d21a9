package sojourn.portal.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import sojourn.calendar.SchoolCalendar;
import sojourn.promise.Services;
import sojourn.shell.Words;

/** The promised time of a service as people say it: in working days where it is whole ones, else in working hours. */
@Component
class Promise {

    private final Services services;
    private final SchoolCalendar calendar;
    private final Words words;

    Promise(Services services, SchoolCalendar calendar, Words words) {
        this.services = services;
        this.calendar = calendar;
        this.words = words;
    }

    String inWords(String kind, Locale locale) {
        long promised = services.of(kind).promised().toMinutes();
        long day = workingDay().toMinutes();
        return day > 0 && promised % day == 0
                ? words.say(locale, "portal.promised.days", promised / day)
                : words.say(locale, "portal.promised.hours", Math.max(1, promised / 60));
    }

    private Duration workingDay() {
        return calendar.hours().values().stream()
                .map(spans -> spans.stream()
                        .map(span -> Duration.between(span.opens(), span.closes()))
                        .reduce(Duration.ZERO, Duration::plus))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
