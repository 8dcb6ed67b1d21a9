package sojourn.register;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.register.Change.Agreement;
import sojourn.shell.CampusTime;
import sojourn.shell.NotFound;

/** The door through which what the register knows about somebody changes (R14 to R17), in the transaction of the last yes. */
@Service
@Transactional
public class Changes {

    private final Presents presents;
    private final ChangeRows rows;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Changes(Presents presents, ChangeRows rows, CampusTime time, ApplicationEventPublisher events) {
        this.presents = presents;
        this.rows = rows;
        this.time = time;
        this.events = events;
    }

    /**
     * Changes all of them or none; what is as it should be already stays untouched.
     *
     * @throws StayOver when somebody would come back, or move, into a stay that is over
     * @throws NotFound when one of them does not exist
     */
    public void carryOut(List<Change> changes, Agreement agreement) {
        var present = presents.take(changes.stream().map(Change::person).toList()).stream()
                .collect(Collectors.toMap(Present::person, Function.identity()));
        for (var change : changes) {
            var now = present.get(change.person());
            if (now == null) {
                throw new NotFound();
            }
            if (change.delete()) {
                delete(now, agreement);
            } else {
                change(now, change, agreement);
            }
        }
    }

    private void delete(Present now, Agreement agreement) {
        if (now.status() == Status.DELETED) {
            return;
        }
        rows.delete(now, agreement, time.now());
        rows.remember(now, List.of(new Difference(ChangedField.DELETED, null, "true")), agreement, time.now());
        events.publishEvent(agreement.deed("person.deleted", now.person()));
        events.publishEvent(new StayChanged.Deleted(now.person(), now.human(), agreement.serial(), time.now()));
    }

    private void change(Present now, Change change, Agreement agreement) {
        var today = time.today();
        var later = Later.of(now, settled(now, change, today));
        var differences = later.differences(now);
        if (differences.isEmpty()) {
            return;
        }
        var moved = !later.department().equals(now.department());
        var again = !now.current() && (moved || !later.until().equals(now.until()));
        if ((again && later.until().equals(now.until()))
                || (now.status() == Status.DELETED && change.until() == null)) {
            throw new StayOver(now.name(), now.until());
        }
        if (again || now.status() == Status.DELETED || (moved && now.from().isBefore(today))) {
            follow(now, later, agreement, today);
        } else {
            rows.update(now, later);
        }
        rows.rename(now, change);
        rows.remember(now, differences, agreement, time.now());
        tell(now, later, differences, agreement);
    }

    /**
     * What still can be agreed to of a day that was to be earlier: days that are over stay as they were (R50), so that the agreement's own
     * is the earliest, and where the stay has ended by itself meanwhile nothing is left to shorten (R18).
     */
    private static Change settled(Present now, Change change, LocalDate today) {
        var until = change.until();
        if (until == null || !until.isBefore(today) || until.isAfter(now.until())) {
            return change;
        }
        return now.current() ? change.until(today) : now.status() == Status.EXPIRED ? change.until(null) : change;
    }

    /** A new stay from today on; the one before ends yesterday where it had not ended by itself. A gap stays a gap (R14). */
    private void follow(Present now, Later later, Agreement agreement, LocalDate today) {
        if (later.until().isBefore(today)) {
            throw new StayOver(now.name(), later.until());
        }
        if (now.current()) {
            rows.end(now, today.minusDays(1));
        }
        rows.follow(now, later, agreement, today, time.now());
    }

    private void tell(Present now, Later later, List<Difference> differences, Agreement agreement) {
        var fields = differences.stream().map(Difference::field).toList();
        var deed = agreement
                .deed("person.changed", now.person())
                .with("fields", fields.stream().map(Enum::name).collect(Collectors.joining(" ")));
        events.publishEvent(deed);
        if (fields.contains(ChangedField.DEPARTMENT)) {
            events.publishEvent(new StayChanged.Moved(
                    now.person(), now.human(), now.department(), later.department(), agreement.serial(), time.now()));
        }
        if (fields.contains(ChangedField.UNTIL) || fields.contains(ChangedField.DELETED)) {
            events.publishEvent(new StayChanged.Prolonged(
                    now.person(), now.human(), later.until(), agreement.serial(), time.now()));
        }
        if (fields.stream().anyMatch(ChangedField::amends)) {
            events.publishEvent(new StayChanged.Amended(now.person(), now.human(), agreement.serial(), time.now()));
        }
    }
}
