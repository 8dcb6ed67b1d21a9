package sojourn.iclock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/**
 * What a device that calls us has said of itself.
 *
 * @param calledAt when it called last, to some seconds; null for never
 * @param capacity how many people it can know; 0 where it did not say
 * @param drift by how much its clock is ahead of ours, as it last stated
 * @param code by which it is registered; empty until it has
 * @param session the other half of what it proves itself with; empty until it has one
 * @param proven whether it has shown the token of this session
 * @param lastTurn the highest ID of a command for it
 * @param askedAt when it was last asked whom it knows; null for never
 * @param toldAt when it told that; null for never
 */
record Caller(
        String serial,
        @Nullable Instant calledAt,
        String model,
        String firmware,
        int capacity,
        Validity validity,
        Duration drift,
        String code,
        String session,
        boolean proven,
        long lastTurn,
        @Nullable Instant askedAt,
        @Nullable Instant toldAt) {

    /** After that long a silence it is away. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** Whether this is the maker's proof that it was told code and session. */
    boolean isToken(String shown) {
        if (code.isEmpty() || session.isEmpty()) {
            return false;
        }
        var token = DigestUtils.md5DigestAsHex((code + serial + session).getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8),
                shown.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    boolean isAway(Instant now) {
        return calledAt == null || calledAt.plus(SILENCE).isBefore(now);
    }
}
