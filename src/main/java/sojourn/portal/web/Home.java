package sojourn.portal.web;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.Worklist;
import sojourn.notice.Inbox;
import sojourn.organization.DepartmentId;
import sojourn.portal.web.HomePage.Expiring;
import sojourn.portal.web.HomePage.Leaving;
import sojourn.portal.web.HomePage.Own;
import sojourn.register.Counts;
import sojourn.register.PeopleQuery;
import sojourn.register.PeopleQuery.Sort;
import sojourn.register.PeopleQuery.Standing;
import sojourn.register.PeopleQuery.Turn;
import sojourn.register.Register;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.SignedIn;

/** Gathers the home page of one reader from what the rooms offer. */
@Component
class Home {

    private static final int SHOWN = 5;

    private final Worklist worklist;
    private final Register register;
    private final Stats stats;
    private final Inbox inbox;
    private final Hall hall;
    private final CampusTime time;

    Home(Worklist worklist, Register register, Stats stats, Inbox inbox, Hall hall, CampusTime time) {
        this.worklist = worklist;
        this.register = register;
        this.stats = stats;
        this.inbox = inbox;
        this.hall = hall;
        this.time = time;
    }

    HomePage of(SignedIn reader, Set<Audience> held, Locale locale) {
        var human = reader.human();
        var applies = held.contains(Audience.SECRETARY);
        var decides = held.contains(Audience.LEADER) || held.contains(Audience.DEPUTY);
        var counts = worklist.counts(human);
        var seen = applies || decides ? register.departmentsSeenBy(human) : List.<DepartmentId>of();
        var people = seen.isEmpty() ? null : register.counts(seen);
        var toReview = stats.toReview(human, held);
        return new HomePage(
                greeting(),
                reader.name(),
                hall.offices(human, locale),
                counts.toDecide() + counts.drafts() + counts.returned() + toReview,
                stats.of(counts, people, toReview, held, locale),
                decides ? worklist.waitingForMe(human, SHOWN, locale) : null,
                applies ? worklist.mine(human, SHOWN, locale) : null,
                people == null ? null : expiring(seen, people, locale),
                own(reader, locale),
                inbox.latest(human, SHOWN, locale),
                hall.services(held, locale));
    }

    private String greeting() {
        var hour = LocalTime.from(time.at(time.now())).getHour();
        return "portal.greeting."
                + (hour < 5 || hour >= 18 ? "evening" : hour < 11 ? "morning" : hour < 13 ? "noon" : "afternoon");
    }

    private Expiring expiring(Collection<DepartmentId> seen, Counts people, Locale locale) {
        var first =
                register.list(new PeopleQuery(seen, "", null, Standing.EXPIRING, Sort.LEAVE, false, new Turn.First()));
        var soonest = first.rows().stream()
                .limit(SHOWN)
                .map(row -> new Leaving(
                        "/people/" + row.person().value(),
                        row.name(),
                        hall.say(locale, row.category().key()),
                        row.until(),
                        ChronoUnit.DAYS.between(time.today(), row.until())))
                .toList();
        return new Expiring(people.expiring(), soonest);
    }

    private @Nullable Own own(SignedIn reader, Locale locale) {
        return register.ownStay(reader.human())
                .map(stay -> new Own(stay, hall.department(stay.department(), locale)))
                .orElse(null);
    }
}
