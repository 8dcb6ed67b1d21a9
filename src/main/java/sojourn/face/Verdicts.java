package sojourn.face;

import java.sql.Timestamp;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/** What a reviewer's yes or no brings about, in the transaction of {@link Review}. */
@Component
class Verdicts {

    private final JdbcClient jdbc;
    private final Refusals refusals;
    private final Forgetting forgetting;
    private final FaceSettings settings;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Verdicts(
            JdbcClient jdbc,
            Refusals refusals,
            Forgetting forgetting,
            FaceSettings settings,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.refusals = refusals;
        this.forgetting = forgetting;
        this.settings = settings;
        this.time = time;
        this.events = events;
    }

    /** The first of them passes; what else is kept of the same person was the one before it (R35). */
    void approve(List<FacePhoto> photos, HumanId reviewer) {
        var photo = photos.getFirst();
        if (photo.approved()) {
            jdbc.sql("""
                            update face_photo set second = 'DONE', second_by = :reviewer, held_by = null, held_until = null
                            where id = :id
                            """)
                    .param("reviewer", reviewer.value())
                    .param("id", photo.id().value())
                    .update();
            told(photo, reviewer, "face.approved-again");
            return;
        }
        photos.stream().skip(1).forEach(before -> forgetting.forget(before, Cause.REPLACED, reviewer));
        jdbc.sql("""
                        update face_photo set standing = 'APPROVED', reviewed_by = :reviewer, reviewed_at = :now,
                            second = :second, held_by = null, held_until = null
                        where id = :id
                        """)
                .param("reviewer", reviewer.value())
                .param("now", Timestamp.from(time.now()))
                .param("second", (photo.waived() || sampled() ? FacePhoto.Second.DUE : FacePhoto.Second.NONE).name())
                .param("id", photo.id().value())
                .update();
        told(photo, reviewer, "face.approved");
        events.publishEvent(new FaceApproved(photo.person(), photo.human(), photo.id(), time.now()));
    }

    /** The first of them does not pass and is gone; one that was approved before it goes on opening. */
    void refuse(List<FacePhoto> photos, HumanId reviewer, Refusal reason, String remark) {
        var photo = photos.getFirst();
        refusals.add(photo.person(), reviewer, reason, remark);
        forgetting.forget(photo, Cause.REFUSED, reviewer);
        events.publishEvent(Deed.of(reviewer, "face.refused", "person", photo.person())
                .with("photo", photo.id())
                .with("reason", reason));
        events.publishEvent(new FaceRefused(photo.person(), photo.human(), photo.id(), reason, remark, time.now()));
    }

    /** How many this reviewer has decided today. */
    long today(HumanId reviewer) {
        return jdbc.sql("""
                        select (select count(*) from face_photo where reviewed_by = :reviewer and reviewed_at >= :from)
                            + (select count(*) from face_refusal where by = :reviewer and at >= :from)
                        """)
                .param("reviewer", reviewer.value())
                .param("from", Timestamp.from(time.startOf(time.today())))
                .query(Long.class)
                .single();
    }

    private boolean sampled() {
        return RandomGenerator.getDefault().nextDouble() < settings.secondShare();
    }

    private void told(FacePhoto photo, HumanId reviewer, String verb) {
        events.publishEvent(Deed.of(reviewer, verb, "person", photo.person()).with("photo", photo.id()));
    }
}
