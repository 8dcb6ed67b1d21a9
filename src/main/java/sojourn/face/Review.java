package sojourn.face;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.organization.CampusId;
import sojourn.organization.CampusOffices;
import sojourn.organization.Role;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/**
 * The review of pictures (R34). A picture is one reviewer's alone for some minutes: only they see it meanwhile and only they decide; for all others
 * there is no such picture ({@link NotFound}). Nobody reviews their own face. A sample, and every picture in which no face was found, is looked
 * at by a second reviewer while it opens already.
 */
@Service
@Transactional
public class Review {

    private final Queue queue;
    private final FaceRows rows;
    private final Verdicts verdicts;
    private final CampusOffices offices;
    private final ApplicationEventPublisher events;

    Review(Queue queue, FaceRows rows, Verdicts verdicts, CampusOffices offices, ApplicationEventPublisher events) {
        this.queue = queue;
        this.rows = rows;
        this.verdicts = verdicts;
        this.offices = offices;
        this.events = events;
    }

    /** What waits for this reviewer. */
    @Transactional(readOnly = true)
    public Backlog backlog(HumanId reviewer) {
        var waiting = queue.waiting(as(reviewer));
        return new Backlog(waiting.all(), waiting.oldest(), verdicts.today(reviewer));
    }

    /** Holds the one that has waited longest. */
    public Optional<UnderReview> first(HumanId reviewer) {
        return hold(reviewer, Queue.Way.FIRST, Queue.Place.BEFORE_ALL);
    }

    /** Holds the next one behind this one, behind the last the first, and lets go of this one. */
    public Optional<UnderReview> next(FacePhotoId from, HumanId reviewer) {
        return rows.find(from)
                .flatMap(photo -> hold(reviewer, Queue.Way.NEXT, place(photo.takenAt(), from)))
                .or(() -> first(reviewer));
    }

    /** The same behind one that the reviewer has just decided: it may be gone. */
    public Optional<UnderReview> next(UnderReview decided, HumanId reviewer) {
        return hold(reviewer, Queue.Way.NEXT, place(decided.takenAt(), decided.photo()))
                .or(() -> first(reviewer));
    }

    /** Holds the one before this one, before the first the first, and lets go of this one. */
    public Optional<UnderReview> back(FacePhotoId from, HumanId reviewer) {
        return rows.find(from)
                .flatMap(photo -> hold(reviewer, Queue.Way.BACK, place(photo.takenAt(), from)))
                .or(() -> first(reviewer));
    }

    /** Whether one that is not the reviewer's, any more, is worth another word than that there is none such. */
    @Transactional(readOnly = true)
    public boolean mayHaveBeenTheirs(FacePhotoId photo, HumanId reviewer) {
        return queue.inReach(as(reviewer), photo);
    }

    /** What the reviewer holds; empty when their time is over, or it is decided. */
    @Transactional(readOnly = true)
    public Optional<UnderReview> held(FacePhotoId photo, HumanId reviewer) {
        as(reviewer);
        return queue.heldUntil(reviewer, photo)
                .flatMap(until -> rows.find(photo).map(one -> shown(one, until)));
    }

    /** The bytes, for whoever holds it; each look goes into the trail. */
    public byte[] picture(FacePhotoId id, HumanId reviewer) {
        as(reviewer);
        var photo = rows.find(id)
                .filter(one -> queue.heldUntil(reviewer, id).isPresent())
                .orElseThrow(NotFound::new);
        queue.seen(id);
        events.publishEvent(Deed.of(reviewer, "face.looked", "person", photo.person())
                .with("photo", id)
                .with("reason", "review"));
        return rows.content(photo);
    }

    /** 通过. False when it is no longer theirs to decide, or they have not been shown it. */
    public boolean approve(FacePhotoId id, HumanId reviewer) {
        var photos = take(id, reviewer).filter(all -> queue.wasSeen(id));
        photos.ifPresent(all -> verdicts.approve(all, reviewer));
        return photos.isPresent();
    }

    /** 不通过; the remark, up to 200 characters, is needed for {@link Refusal#OTHER}. False when it is no longer theirs to decide. */
    public boolean refuse(FacePhotoId id, HumanId reviewer, Refusal reason, String remark) {
        var photos = take(id, reviewer);
        photos.ifPresent(all -> verdicts.refuse(all, reviewer, reason, remark));
        return photos.isPresent();
    }

    /** What is kept of the same person, this one first. */
    private Optional<List<FacePhoto>> take(FacePhotoId id, HumanId reviewer) {
        as(reviewer);
        // all of one person in one order, so that a withdrawal at the same moment does not lock up with this
        return rows.find(id)
                .map(photo -> rows.take(photo.person()))
                .filter(all -> queue.heldUntil(reviewer, id).isPresent())
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(photo -> !photo.id().equals(id)))
                        .toList());
    }

    /** Whether the one they hold has been shown to them. */
    @Transactional(readOnly = true)
    public boolean seen(FacePhotoId id, HumanId reviewer) {
        return queue.heldUntil(reviewer, id).isPresent() && queue.wasSeen(id);
    }

    private Optional<UnderReview> hold(HumanId reviewer, Queue.Way way, Queue.Place from) {
        return queue.hold(as(reviewer), way, from).flatMap(photo -> held(photo.id(), reviewer));
    }

    private static Queue.Place place(Instant at, FacePhotoId id) {
        return new Queue.Place(at, id.value());
    }

    private UnderReview shown(FacePhoto photo, Instant until) {
        return new UnderReview(
                photo.id(),
                photo.person(),
                photo.source(),
                photo.takenAt(),
                photo.findings(),
                photo.measures(),
                photo.waived(),
                photo.alike(),
                photo.approved(),
                !photo.approved() && rows.of(photo.person()).size() > 1,
                until);
    }

    private Queue.Reviewer as(HumanId human) {
        Set<CampusId> campuses = offices.where(human, Role.PHOTO_REVIEWER).orElseThrow(NotFound::new);
        return new Queue.Reviewer(human, campuses);
    }
}
