package sojourn.face;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.organization.CampusId;
import sojourn.portrait.Finding;
import sojourn.portrait.Measures;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.vault.DataKeys;
import sojourn.vault.DestroyedKey;
import sojourn.vault.SealedColumn;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code face_photo}. */
@Component
class FaceRows {

    private static final SealedColumn CONTENT = new SealedColumn("face_photo", "id", "content");

    static final String SELECT = """
            select id, person, human, campus, standing, key, bytes, findings, measures, waived, alike, source, taken_at,
                reviewed_by, second
            from face_photo
            """;

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final JsonMapper json;

    FaceRows(JdbcClient jdbc, DataKeys keys, JsonMapper json) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
    }

    @Bean
    static SealedColumn faceContent() {
        return CONTENT;
    }

    long newKey() {
        return keys.create();
    }

    void insert(FacePhoto photo, byte[] content, Lookalikes.Traces traces) {
        var campus = photo.campus();
        jdbc.sql("""
                        insert into face_photo (id, person, human, campus, standing, key, content, bytes, upload, pixels,
                            likeness, findings, measures, waived, alike, source, taken_at)
                        values (:id, :person, :human, :campus, 'PENDING', :key, :content, :bytes, :upload, :pixels,
                            :likeness, :findings::jsonb, :measures::jsonb, :waived, :alike, :source, :at)
                        """)
                .param("id", photo.id().value())
                .param("person", photo.person().value())
                .param("human", photo.human().value())
                .param("campus", campus == null ? null : campus.value(), Types.OTHER)
                .param("key", photo.key())
                .param(
                        "content",
                        keys.seal(photo.key(), content, CONTENT, photo.id().value()))
                .param("bytes", content.length)
                .param("upload", traces.upload())
                .param("pixels", traces.pixels())
                .param("likeness", traces.likeness())
                .param("findings", json.writeValueAsString(photo.findings()))
                .param("measures", json.writeValueAsString(photo.measures()))
                .param("waived", photo.waived())
                .param("alike", photo.alike())
                .param("source", photo.source().name())
                .param("at", Timestamp.from(photo.takenAt()))
                .update();
    }

    /** Throws {@link NotFound} for what was forgotten, a moment ago or with its key. */
    byte[] content(FacePhoto photo) {
        var sealed = jdbc.sql("select content from face_photo where id = :id")
                .param("id", photo.id().value())
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(NotFound::new);
        try {
            return keys.open(photo.key(), sealed, CONTENT, photo.id().value());
        } catch (DestroyedKey gone) {
            throw new NotFound();
        }
    }

    Optional<FacePhoto> find(FacePhotoId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** What is kept of somebody: at most one that waits and one that opens; for the rest of the transaction. */
    List<FacePhoto> take(PersonId person) {
        return jdbc.sql(SELECT + "where person = :person order by id for update")
                .param("person", person.value())
                .query(this::read)
                .list();
    }

    List<FacePhoto> of(PersonId person) {
        return jdbc.sql(SELECT + "where person = :person")
                .param("person", person.value())
                .query(this::read)
                .list();
    }

    Set<PersonId> approved(Collection<PersonId> people) {
        return new HashSet<>(jdbc.sql("""
                        select person from face_photo
                        where person = any(:people) and standing = 'APPROVED'
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list());
    }

    boolean lost(FacePhoto photo) {
        return keys.destroyed(photo.key());
    }

    /** Of all people, in the order of the ids; a walk over everything takes a page at a time. */
    List<FacePhoto> after(@Nullable FacePhotoId last, int most) {
        return jdbc.sql(SELECT + "where id > :last order by id limit :most")
                .param("last", last == null ? new UUID(0, 0) : last.value())
                .param("most", most)
                .query(this::read)
                .list();
    }

    void delete(FacePhotoId id) {
        jdbc.sql("delete from face_photo where id = :id")
                .param("id", id.value())
                .update();
    }

    FacePhoto read(ResultSet row, int number) throws SQLException {
        var campus = row.getObject("campus", UUID.class);
        var reviewedBy = row.getObject("reviewed_by", UUID.class);
        return new FacePhoto(
                new FacePhotoId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                new HumanId(row.getObject("human", UUID.class)),
                campus == null ? null : new CampusId(campus),
                row.getString("standing").equals("APPROVED"),
                row.getLong("key"),
                row.getInt("bytes"),
                json.readValue(row.getString("findings"), new TypeReference<List<Finding>>() {}),
                json.readValue(row.getString("measures"), Measures.class),
                row.getBoolean("waived"),
                row.getBoolean("alike"),
                Source.valueOf(row.getString("source")),
                row.getTimestamp("taken_at").toInstant(),
                reviewedBy == null ? null : new HumanId(reviewedBy),
                FacePhoto.Second.valueOf(row.getString("second")));
    }
}
