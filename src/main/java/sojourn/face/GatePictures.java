package sojourn.face;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sojourn.register.PersonId;
import sojourn.shell.NotFound;

/** The approved pictures for the devices at the gates; no human sees them this way. */
@Service
@Transactional(readOnly = true)
public class GatePictures {

    private final JdbcClient jdbc;
    private final FaceRows rows;

    GatePictures(JdbcClient jdbc, FaceRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Which picture opens for whom; who has none is missing. */
    public Map<PersonId, FacePhotoId> approved(Collection<PersonId> people) {
        var found = new HashMap<PersonId, FacePhotoId>();
        jdbc.sql("""
                        select person, id from face_photo
                        where person = any(:people) and standing = 'APPROVED'
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new PersonId(row.getObject("person", UUID.class)),
                            new FacePhotoId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /** Whether it is approved still. One question: it is asked before each picture that goes to a device. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean opens(FacePhotoId id) {
        return jdbc.sql("select exists (select from face_photo where id = :id and standing = 'APPROVED')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** The JPEG of one that is approved; empty for what was forgotten meanwhile. */
    public Optional<byte[]> jpeg(FacePhotoId id) {
        try {
            return rows.find(id).filter(FacePhoto::approved).map(rows::content);
        } catch (NotFound forgotten) {
            return Optional.empty();
        }
    }
}
