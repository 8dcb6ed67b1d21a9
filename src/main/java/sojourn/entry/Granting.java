package sojourn.entry;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import sojourn.approval.Act;
import sojourn.approval.Approval;
import sojourn.approval.NotCarriedOut;
import sojourn.organization.CampusId;
import sojourn.register.LatestStay;
import sojourn.register.LatestStays;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;

/** Gives the permits that were agreed to, in the transaction of the last yes (R39). */
@Component
class Granting {

    private final PermitRows permits;
    private final ApplicationRows applications;
    private final LatestStays stays;
    private final CampusTime time;
    private final ApplicationEventPublisher events;
    private final Duration wait;

    Granting(
            PermitRows permits,
            ApplicationRows applications,
            LatestStays stays,
            CampusTime time,
            ApplicationEventPublisher events,
            @Value("${sojourn.activation-wait:PT2H}") Duration wait) {
        this.permits = permits;
        this.applications = applications;
        this.stays = stays;
        this.time = time;
        this.events = events;
        this.wait = wait;
    }

    void grant(Approval approval, Act agreed, EntryApplication asked) {
        applications.take(asked.person());
        var stay = stays.of(List.of(asked.person())).get(asked.person());
        if (stay == null) {
            throw new NotFound();
        }
        var from = asked.from().isBefore(time.today()) ? time.today() : asked.from();
        var until = approval.notAfter().filter(asked.until()::isAfter).orElse(asked.until());
        stillPossible(stay, from, until);
        var out = approval.leftOutKeys();
        var campuses = asked.campuses().stream()
                .filter(campus -> !out.contains(campus.toString()))
                .toList();
        permits.endGrantedBefore(asked.person(), stay.since(), time.now());
        try {
            campuses.forEach(campus -> permits.insert(permit(approval, stay, campus, from, until)));
        } catch (DataIntegrityViolationException another) {
            throw new NotCarriedOut("entry.not-carried-out.permitted", stay.name());
        }
        tell(approval, agreed, stay, campuses);
    }

    private void stillPossible(LatestStay stay, LocalDate from, LocalDate until) {
        if (stay.deleted()) {
            throw new NotCarriedOut("entry.not-carried-out.deleted", stay.name());
        }
        if (stay.until().isBefore(time.today())) {
            throw new NotCarriedOut(
                    "entry.not-carried-out.over", stay.name(), stay.until().toString());
        }
        if (until.isBefore(from)) {
            throw new NotCarriedOut("entry.not-carried-out.past", until.toString());
        }
    }

    private EntryPermit permit(Approval approval, LatestStay stay, CampusId campus, LocalDate from, LocalDate until) {
        // as fine as the database keeps it
        var now = time.now().truncatedTo(ChronoUnit.MICROS);
        return new EntryPermit(
                NewId.of(PermitId::new),
                stay.person(),
                campus,
                from,
                until,
                now,
                now.plus(wait),
                approval.id(),
                approval.serial().orElseThrow());
    }

    private void tell(Approval approval, Act agreed, LatestStay stay, List<CampusId> campuses) {
        var serial = approval.serial().orElseThrow();
        var deed =
                Deed.of(agreed.by(), "permit.granted", "person", stay.person()).with("serial", serial);
        events.publishEvent(agreed.onBehalfOf() == null ? deed : deed.with("onBehalfOf", agreed.onBehalfOf()));
        events.publishEvent(
                new PermitGranted(stay.person(), campuses, time.now().plus(wait), serial, time.now()));
    }
}
