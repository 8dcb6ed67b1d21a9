package sojourn.face;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.organization.CampusId;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** What waits for a reviewer, and who holds which picture for the moment. */
@Component
class Queue {

    // a reviewer of one campus also takes what belongs to none; nobody their own face, nor a second look at what they
    // let pass
    private static final String IN_REACH =
            " human <> :reviewer and (:everywhere or campus is null or campus = any(cast(:campuses as uuid[]))) ";
    private static final String THEIRS = IN_REACH + """
             and (standing = 'PENDING' or second = 'DUE') and reviewed_by is distinct from :reviewer
            """;
    private static final String FREE = " (held_until is null or held_until <= :now or held_by = :reviewer) ";

    private final JdbcClient jdbc;
    private final FaceRows rows;
    private final FaceSettings settings;
    private final CampusTime time;

    Queue(JdbcClient jdbc, FaceRows rows, FaceSettings settings, CampusTime time) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Who reviews, and where.
     *
     * @param campuses empty for all of them
     */
    record Reviewer(HumanId human, Set<CampusId> campuses) {}

    /** The way to go through the queue. */
    enum Way {
        /** The one that has waited longest. */
        FIRST,
        NEXT,
        BACK
    }

    /** Where in the queue. */
    record Place(Instant at, UUID id) {

        static final Place BEFORE_ALL = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /** Holds one for the reviewer, seen from a place; the reviewer lets go of everything else. Two reviewers never hold the same one. */
    Optional<FacePhoto> hold(Reviewer reviewer, Way way, Place from) {
        letGo(reviewer.human());
        var held = with(jdbc.sql("""
                                update face_photo set held_by = :reviewer, held_until = :until, held_seen = false where id = (
                                    select id from face_photo where""" + THEIRS + " and " + FREE + beyond(way) + """
                                     limit 1 for update skip locked)
                                returning id
                                """), reviewer)
                .param("until", Timestamp.from(time.now().plus(settings.hold())))
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .query(UUID.class)
                .optional();
        return held.flatMap(id -> rows.find(new FacePhotoId(id)));
    }

    private static String beyond(Way way) {
        return switch (way) {
            case FIRST -> " order by taken_at, id ";
            case NEXT -> " and (taken_at, id) > (:at, :id) order by taken_at, id ";
            case BACK -> " and (taken_at, id) < (:at, :id) order by taken_at desc, id desc ";
        };
    }

    /** Until when this picture is this reviewer's; empty when it is not. */
    Optional<Instant> heldUntil(HumanId reviewer, FacePhotoId photo) {
        return jdbc.sql("""
                        select held_until from face_photo where id = :id and held_by = :reviewer and held_until > :now
                        """)
                .param("id", photo.value())
                .param("reviewer", reviewer.value())
                .param("now", Timestamp.from(time.now()))
                .query((row, n) -> row.getTimestamp("held_until").toInstant())
                .optional();
    }

    /** Shown to whoever holds it now. */
    void seen(FacePhotoId photo) {
        jdbc.sql("update face_photo set held_seen = true where id = :id")
                .param("id", photo.value())
                .update();
    }

    boolean wasSeen(FacePhotoId photo) {
        return jdbc.sql("select held_seen from face_photo where id = :id")
                .param("id", photo.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether it is, or was, one that may come to this reviewer. */
    boolean inReach(Reviewer reviewer, FacePhotoId photo) {
        return with(
                        jdbc.sql("select exists (select from face_photo where id = :id and" + IN_REACH
                                + ") or exists (select from face_forgotten where photo = :id)"),
                        reviewer)
                .param("id", photo.value())
                .query(Boolean.class)
                .single();
    }

    void letGo(HumanId reviewer) {
        jdbc.sql("update face_photo set held_by = null, held_until = null where held_by = :reviewer")
                .param("reviewer", reviewer.value())
                .update();
    }

    /**
     * For the head of the page.
     *
     * @param oldest since when the longest waits; null where none does
     */
    record Waiting(long all, @Nullable Instant oldest) {}

    Waiting waiting(Reviewer reviewer) {
        return with(jdbc.sql("select count(*) as n, min(taken_at) as oldest from face_photo where" + THEIRS), reviewer)
                .query((row, n) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new Waiting(row.getLong("n"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    private JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Reviewer reviewer) {
        return statement
                .param("reviewer", reviewer.human().value())
                .param("everywhere", reviewer.campuses().isEmpty())
                .param(
                        "campuses",
                        reviewer.campuses().stream()
                                .map(campus -> campus.value().toString())
                                .toArray(String[]::new))
                .param("now", Timestamp.from(time.now()));
    }
}
