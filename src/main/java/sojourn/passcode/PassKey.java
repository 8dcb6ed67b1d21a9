package sojourn.passcode;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;

/**
 * A public key by which pass codes and lists are checked (R45). It is published days before the first code is signed with it, so that a reader who
 * was offline for a day knows it, and is trusted for a day after the last one.
 *
 * @param id 8 digits of hexadecimal, as codes name it
 * @param from the first moment whose codes it signs
 * @param until when it is trusted no more
 */
public record PassKey(String id, PublicKey key, Instant from, Instant until) {

    boolean trustedAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Its 32 bytes (RFC 8032) in base64url. */
    public String raw() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Ed25519.raw(key));
    }
}
