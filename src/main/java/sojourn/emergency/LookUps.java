package sojourn.emergency;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sojourn.identity.IdentityDocument;
import sojourn.limit.HourlyLimits;
import sojourn.limit.LimitReached;
import sojourn.register.Known;
import sojourn.register.People;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/** Whom the form is about, limited and audited: what is refused says too whether a number is known, and whose it is. */
@Component
class LookUps {

    private final HourlyLimits limits;
    private final Presents presents;
    private final People people;
    private final ApplicationEventPublisher events;
    private final int most;

    LookUps(
            HourlyLimits limits,
            Presents presents,
            People people,
            ApplicationEventPublisher events,
            @Value("${sojourn.emergency.look-ups-per-hour:60}") int most) {
        this.limits = limits;
        this.presents = presents;
        this.people = people;
        this.events = events;
        this.most = most;
    }

    /** Throws {@link LimitReached} before anything is looked up. */
    Optional<Present> person(StaffNumber number, HumanId by) {
        limits.use("emergency.look-up", by, most);
        var found = presents.byNumber(number);
        told(found.map(Present::person), by);
        return found;
    }

    /** Throws {@link LimitReached} before anything is looked up. */
    Optional<Known> known(IdentityDocument document, HumanId by) {
        limits.use("emergency.look-up", by, most);
        var found = people.known(document);
        told(found.map(Known::person), by);
        return found;
    }

    private void told(Optional<PersonId> found, HumanId by) {
        events.publishEvent(Deed.of(
                by,
                "emergency.looked-up",
                "person",
                found.map(PersonId::toString).orElse("")));
    }
}
