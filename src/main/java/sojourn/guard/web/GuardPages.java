package sojourn.guard.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.guard.Answer;
import sojourn.guard.Contacts;
import sojourn.guard.GuardedCampuses;
import sojourn.organization.Campus;
import sojourn.organization.Departments;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Lays out the guard's page. */
@Component
class GuardPages {

    private final GuardedCampuses guarded;
    private final Contacts contacts;
    private final Departments departments;
    private final CampusTime time;

    GuardPages(GuardedCampuses guarded, Contacts contacts, Departments departments, CampusTime time) {
        this.guarded = guarded;
        this.contacts = contacts;
        this.departments = departments;
        this.time = time;
    }

    /** Where they stood last, or the first of theirs; what a cookie says may be anything. */
    @Nullable
    Campus here(String remembered, HumanId guard) {
        var theirs = guarded.of(guard);
        return theirs.stream()
                .filter(campus -> campus.id().toString().equals(remembered))
                .findFirst()
                .orElse(theirs.isEmpty() ? null : theirs.getFirst());
    }

    GuardPage page(@Nullable Campus here, @Nullable Answer answer, HumanId guard, Locale locale) {
        var who = answer == null ? null : answer.who();
        return new GuardPage(
                guard,
                guarded.of(guard),
                here,
                answer,
                who == null ? "" : departments.get(who.department()).name(locale),
                here == null ? new Answer.Calls(true, List.of()) : contacts.office(here.id()),
                time.now());
    }
}
