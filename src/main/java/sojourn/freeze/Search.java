package sojourn.freeze;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.identity.DocumentCheck;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.limit.HourlyLimits;
import sojourn.limit.LimitReached;
import sojourn.register.Known;
import sojourn.register.People;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/** Finds the one person whom the security office is to freeze (R47), limited and audited. */
@Service
@Transactional
public class Search {

    private final HourlyLimits limits;
    private final People people;
    private final Presents presents;
    private final CampusTime time;
    private final ApplicationEventPublisher events;
    private final int most;

    Search(
            HourlyLimits limits,
            People people,
            Presents presents,
            CampusTime time,
            ApplicationEventPublisher events,
            @Value("${sojourn.freeze.look-ups-per-hour:60}") int most) {
        this.limits = limits;
        this.people = people;
        this.presents = presents;
        this.time = time;
        this.events = events;
        this.most = most;
    }

    /**
     * By exactly this staff number, with or without its letters, or document, each time told to the trail; empty also where two documents have this number.
     *
     * @throws LimitReached before anything is looked up
     */
    public Optional<Present> find(String typed, HumanId by) {
        limits.use("freeze.look-up", by, most);
        var found = exactly(typed.strip());
        events.publishEvent(Deed.of(
                by,
                "freeze.looked-up",
                "person",
                found.map(one -> one.person().toString()).orElse("")));
        return found;
    }

    private Optional<Present> exactly(String typed) {
        var numbered = StaffNumber.typed(typed).flatMap(presents::byNumber);
        if (numbered.isPresent()) {
            return numbered;
        }
        var known = Arrays.stream(DocumentType.values())
                .map(type -> IdentityDocument.check(type, typed, time.today()))
                .flatMap(check -> check instanceof DocumentCheck.Accepted(IdentityDocument document)
                        ? people.known(document).stream()
                        : Stream.<Known>empty())
                .map(Known::person)
                .distinct()
                .toList();
        return known.size() == 1
                ? presents.of(List.of(known.getFirst())).stream().findFirst()
                : Optional.empty();
    }
}
