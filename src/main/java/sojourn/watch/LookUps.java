package sojourn.watch;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sojourn.limit.HourlyLimits;
import sojourn.limit.LimitReached;
import sojourn.register.DocumentMark;
import sojourn.register.DocumentMarks;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/** Whom the form is about, limited and audited: whether a number or a document is known is told to whoever enters somebody. */
@Component
class LookUps {

    private final HourlyLimits limits;
    private final Presents presents;
    private final DocumentMarks marks;
    private final ApplicationEventPublisher events;
    private final int most;

    LookUps(
            HourlyLimits limits,
            Presents presents,
            DocumentMarks marks,
            ApplicationEventPublisher events,
            @Value("${sojourn.watch.look-ups-per-hour:60}") int most) {
        this.limits = limits;
        this.presents = presents;
        this.marks = marks;
        this.events = events;
        this.most = most;
    }

    /** Throws {@link LimitReached} before anything is looked up. */
    @Nullable
    PersonId person(StaffNumber number, HumanId by) {
        return told(() -> presents.byNumber(number).map(Present::person), by);
    }

    /** Throws {@link LimitReached} before anything is looked up. */
    @Nullable
    PersonId person(DocumentMark mark, HumanId by) {
        return told(() -> marks.person(mark), by);
    }

    private @Nullable PersonId told(Supplier<Optional<PersonId>> asked, HumanId by) {
        limits.use("watch.look-up", by, most);
        var found = asked.get();
        events.publishEvent(Deed.of(
                by, "watch.looked-up", "person", found.map(PersonId::toString).orElse("")));
        return found.orElse(null);
    }
}
