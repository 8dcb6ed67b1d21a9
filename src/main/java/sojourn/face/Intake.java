package sojourn.face;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.consent.Consents;
import sojourn.face.Lookalikes.Traces;
import sojourn.organization.CampusId;
import sojourn.portrait.Judged;
import sojourn.register.OwnStay;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;

/** Keeps a picture that the checks let pass, in one transaction with what makes way for it. */
@Component
class Intake {

    /** The message key of what is said to somebody with the picture of somebody else. */
    private static final String SOMEBODY_ELSES = "face.refused.somebody-elses";

    private final FaceRows rows;
    private final Lookalikes lookalikes;
    private final Forgetting forgetting;
    private final Attempts attempts;
    private final Consents consents;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Intake(
            FaceRows rows,
            Lookalikes lookalikes,
            Forgetting forgetting,
            Attempts attempts,
            Consents consents,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.lookalikes = lookalikes;
        this.forgetting = forgetting;
        this.attempts = attempts;
        this.consents = consents;
        this.time = time;
        this.events = events;
    }

    /** How and where it came. */
    record How(Source source, boolean waived, @Nullable CampusId campus) {}

    /** One that waits already makes way; one that opens stays until this one is approved (R35). */
    @Transactional
    public Captured keep(OwnStay stay, HumanId human, Judged.Accepted accepted, How how) {
        // also keeps a second upload of the same person waiting
        if (!consents.holdsMeanwhile(human)) {
            return new Captured.WithoutConsent();
        }
        var traces = lookalikes.traces(accepted.portrait().fingerprint());
        var same = lookalikes.waiting(stay.person(), traces);
        if (same.isPresent()) {
            return new Captured.Kept(same.get());
        }
        if (lookalikes.isSomebodyElses(stay.person(), traces)) {
            return new Captured.Refused(List.of(SOMEBODY_ELSES), false);
        }
        rows.take(stay.person()).stream()
                .filter(photo -> !photo.approved())
                .forEach(photo -> forgetting.forget(photo, Cause.REPLACED, human));
        var photo = photo(stay, human, accepted, how, traces);
        rows.insert(photo, accepted.portrait().jpeg(), traces);
        attempts.add(stay.person(), List.of());
        events.publishEvent(Deed.of(human, "face.taken", "person", stay.person())
                .with("photo", photo.id())
                .with("source", how.source()));
        return new Captured.Kept(photo.id());
    }

    private FacePhoto photo(OwnStay stay, HumanId human, Judged.Accepted accepted, How how, Traces traces) {
        return new FacePhoto(
                NewId.of(FacePhotoId::new),
                stay.person(),
                human,
                how.campus(),
                false,
                rows.newKey(),
                accepted.portrait().jpeg().length,
                accepted.findings(),
                accepted.measures(),
                how.waived(),
                lookalikes.looksLikeSomebodyElses(stay.person(), traces),
                how.source(),
                time.now().truncatedTo(ChronoUnit.MICROS),
                null,
                FacePhoto.Second.NONE);
    }
}
