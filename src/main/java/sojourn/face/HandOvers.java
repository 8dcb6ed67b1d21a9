package sojourn.face;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/**
 * Carrying on with the phone (R30): a code that a signed-in person shows on a desktop and reads with a phone. It opens once, within some minutes, and
 * then lets that one phone hand in pictures of that one person's face, for as long again; it signs nobody in and shows nothing of the person.
 * Only hashes of the codes are kept.
 */
@Service
@Transactional
public class HandOvers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final FaceSettings settings;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    HandOvers(JdbcClient jdbc, FaceSettings settings, CampusTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
        this.events = events;
    }

    /** How long a code, and then its phone, is good for. */
    public Duration lasting() {
        return settings.handOver();
    }

    /** A new code; any earlier one of this human is worth nothing from now on. */
    public String begin(HumanId human) {
        var code = fresh();
        jdbc.sql("""
                        insert into face_hand_over (human, code_hash, expires_at) values (:human, :hash, :expires)
                        on conflict (human) do update
                            set code_hash = excluded.code_hash, expires_at = excluded.expires_at, phone_hash = null, opened_at = null
                        """)
                .param("human", human.value())
                .param("hash", hash(code))
                .param("expires", Timestamp.from(expiry()))
                .update();
        return code;
    }

    /** Uses the code up, and gives what the phone shows from now on; empty when it was used, or is too old, or none. */
    public Optional<String> open(String code) {
        var phone = fresh();
        return jdbc.sql("""
                        update face_hand_over set phone_hash = :phone, opened_at = :now, expires_at = :expires
                        where code_hash = :hash and phone_hash is null and expires_at > :now returning human
                        """)
                .param("phone", hash(phone))
                .param("now", Timestamp.from(time.now()))
                .param("expires", Timestamp.from(expiry()))
                .param("hash", hash(code))
                .query((row, n) -> new HumanId(row.getObject("human", UUID.class)))
                .optional()
                .map(human -> {
                    events.publishEvent(Deed.of(human, "face.handed-over", "human", human));
                    return phone;
                });
    }

    /** Whose face this phone may hand in. */
    @Transactional(readOnly = true)
    public Optional<HumanId> of(String phone) {
        return jdbc.sql("select human from face_hand_over where phone_hash = :phone and expires_at > :now")
                .param("phone", hash(phone))
                .param("now", Timestamp.from(time.now()))
                .query((row, n) -> new HumanId(row.getObject("human", UUID.class)))
                .optional();
    }

    /** Whether a phone has opened the code of this human and may still go on. */
    @Transactional(readOnly = true)
    public boolean opened(HumanId human) {
        return jdbc.sql("""
                        select exists (select from face_hand_over
                            where human = :human and phone_hash is not null and expires_at > :now)
                        """)
                .param("human", human.value())
                .param("now", Timestamp.from(time.now()))
                .query(Boolean.class)
                .single();
    }

    private Instant expiry() {
        return time.now().plus(settings.handOver());
    }

    private static String fresh() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
