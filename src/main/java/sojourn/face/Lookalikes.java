package sojourn.face;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.portrait.Fingerprint;
import sojourn.register.PersonId;
import sojourn.vault.Vault;

/** Pictures that are known again: one's own that was sent twice, and those of somebody else (R32). */
@Component
class Lookalikes {

    private final JdbcClient jdbc;
    private final Vault vault;

    Lookalikes(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** By what a picture is known again: the file, what it shows, and how it looks. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Traces(byte[] upload, byte[] pixels, long likeness) {}

    Traces traces(Fingerprint fingerprint) {
        return new Traces(
                vault.index("face-upload", fingerprint.upload()),
                vault.index("face-pixels", fingerprint.pixels()),
                fingerprint.likeness());
    }

    /**
     * Whether it is somebody else's: the same file, or the same pixels. Whoever hands in the same at the same moment waits for the caller's
     * transaction.
     */
    boolean isSomebodyElses(PersonId person, Traces traces) {
        Stream.of(traces.upload(), traces.pixels())
                .map(trace -> ByteBuffer.wrap(trace).getLong())
                .sorted()
                .forEach(lock -> jdbc.sql("select pg_advisory_xact_lock(:lock)")
                        .param("lock", lock)
                        .query()
                        .singleRow());
        return jdbc.sql("""
                        select exists (select from face_photo where upload = :upload and person <> :person)
                            or exists (select from face_photo where pixels = :pixels and person <> :person)
                        """)
                .param("person", person.value())
                .param("upload", traces.upload())
                .param("pixels", traces.pixels())
                .query(Boolean.class)
                .single();
    }

    /** Whether it looks like somebody else's: reads them all from an index, some milliseconds for a hundred thousand. */
    boolean looksLikeSomebodyElses(PersonId person, Traces traces) {
        return jdbc.sql("""
                        select exists (select from face_photo
                            where bit_count((likeness # :likeness)::bit(64)) <= :near and person <> :person)
                        """)
                .param("person", person.value())
                .param("likeness", traces.likeness())
                .param("near", Fingerprint.NEAR)
                .query(Boolean.class)
                .single();
    }

    /** The one of theirs that is this very file and waits: a phone that heard no answer sends it again. */
    Optional<FacePhotoId> waiting(PersonId person, Traces traces) {
        return jdbc.sql("""
                        select id from face_photo
                        where person = :person and upload = :upload and standing = 'PENDING'
                        """)
                .param("person", person.value())
                .param("upload", traces.upload())
                .query((row, n) -> new FacePhotoId(row.getObject("id", UUID.class)))
                .optional();
    }
}
