package sojourn.face;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.consent.ConsentWithdrawn;
import sojourn.register.OwnStay;
import sojourn.register.PersonId;
import sojourn.register.Register;
import sojourn.register.Status;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** What people may know and see of their own face; nothing here is about anybody else. Throws {@link NotFound} for who is in no register. */
@Service
@Transactional(readOnly = true)
public class Faces {

    private final Register register;
    private final FaceRows rows;
    private final Refusals refusals;
    private final Forgetting forgetting;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Faces(
            Register register,
            FaceRows rows,
            Refusals refusals,
            Forgetting forgetting,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.register = register;
        this.rows = rows;
        this.refusals = refusals;
        this.forgetting = forgetting;
        this.time = time;
        this.events = events;
    }

    public Opening opening(HumanId human) {
        return opening(stay(human));
    }

    /** 审核状态 (R33). */
    public FaceStanding standing(HumanId human) {
        return standing(stay(human).person());
    }

    /** Those of them who have a picture that opens the gates: whoever has none comes in another way. */
    public Set<PersonId> approved(Collection<PersonId> people) {
        return rows.approved(people);
    }

    /** The person's own look at their newest picture; told to the trail. Throws {@link NotFound} where there is none. */
    @Transactional
    public byte[] own(HumanId human) {
        var person = stay(human).person();
        var photo = rows.of(person).stream()
                .max(Comparator.comparing(FacePhoto::takenAt))
                .orElseThrow(NotFound::new);
        events.publishEvent(
                Deed.of(human, "face.seen-by-self", "person", person).with("photo", photo.id()));
        return rows.content(photo);
    }

    /** Neither of the two happens without the other. What is there was taken under this consent: both take the same lock. */
    @EventListener
    @Transactional
    public void on(ConsentWithdrawn withdrawn) {
        register.ownStay(withdrawn.human())
                .ifPresent(
                        stay -> forgetting.forgetAll(stay.person(), Cause.WITHDRAWN, Instant.MAX, withdrawn.human()));
    }

    /** Whatever is kept of somebody who was deleted. */
    @Transactional
    public void forgetIfOver(HumanId human) {
        var stay = stay(human);
        if (stay.status() == Status.DELETED) {
            forgetting.forgetAll(stay.person(), Cause.DELETED, Instant.MAX, null);
        }
    }

    /** What was forgotten of them, the latest first. */
    public List<Proof> forgotten(HumanId human) {
        return forgetting.of(stay(human).person());
    }

    OwnStay stay(HumanId human) {
        return register.ownStay(human).orElseThrow(NotFound::new);
    }

    Opening opening(OwnStay stay) {
        return switch (stay.status()) {
            case EXPIRED, DELETED -> new Opening.Over(stay.until());
            case NOT_YET, VALID, FROZEN ->
                time.now().isBefore(stay.worksFrom()) ? new Opening.From(stay.worksFrom()) : new Opening.Open();
        };
    }

    private FaceStanding standing(PersonId person) {
        var kept = rows.of(person);
        var opens = kept.stream().filter(FacePhoto::approved).findFirst();
        var opening = opens.map(FacePhoto::id).orElse(null);
        var waits = kept.stream().filter(photo -> !photo.approved()).findFirst();
        if (waits.isPresent()) {
            return new FaceStanding(FaceStanding.State.PENDING, waits.get().takenAt(), null, "", opening);
        }
        return refusals.last(person)
                .filter(no ->
                        opens.filter(photo -> photo.takenAt().isAfter(no.at())).isEmpty())
                .map(no -> new FaceStanding(FaceStanding.State.REFUSED, no.at(), no.reason(), no.remark(), opening))
                .or(() -> Optional.ofNullable(opening)
                        .map(id -> new FaceStanding(
                                FaceStanding.State.APPROVED,
                                opens.orElseThrow().takenAt().truncatedTo(ChronoUnit.SECONDS),
                                null,
                                "",
                                id)))
                .orElse(FaceStanding.NONE);
    }
}
