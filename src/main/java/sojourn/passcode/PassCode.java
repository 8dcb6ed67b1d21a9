package sojourn.passcode;

import java.security.PrivateKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import sojourn.register.StaffNumber;

/**
 * 通行码: the text in the QR code, {@code SJ1.<key>.<staff number>.<slot>.<signature>} (R45). It says who stands there, not that they may come in.
 *
 * @param key the id of the key that signed it
 * @param slot the 30 seconds it was made in, counted from 1970-01-01T00:00:00Z
 */
public record PassCode(String key, StaffNumber number, long slot) {

    /** How long a slot is, in seconds. */
    public static final int SLOT = 30;

    /** A code holds in its slot and in this many after it; a reader's clock may be behind by as many. */
    private static final int TOLERANCE = 1;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern SHAPE =
            Pattern.compile("(SJ1\\.([0-9A-F]{8})\\.(LS\\d{10,16})\\.(0|[1-9]\\d{0,10}))\\.([0-9A-F]{128})");

    /** What a reader makes of a text. */
    public sealed interface Reading {

        /** It was signed by one of the keys within this minute. */
        record Genuine(PassCode code) implements Reading {}

        record Refused(Why why) implements Reading {}
    }

    /** Why a code counts for nothing. */
    public enum Why {
        /** Something else, or damaged. */
        NOT_A_CODE,
        /** Signed by a key that is not published, or not trusted any more. */
        UNKNOWN_KEY,
        /** The signature belongs to another text. */
        FORGED,
        /** More than a minute old: a picture of a code, perhaps. */
        TOO_OLD,
        /** From later than now: one of the clocks is wrong. */
        TOO_EARLY;

        /** Message key of its word; with {@code .do} added, of what to do about it. */
        public String key() {
            return "passcode.why." + name();
        }
    }

    /** Letters of either case, for scanners that type them as they like. Asks nobody, so it works offline. */
    public static Reading read(String text, Collection<PassKey> keys, Instant now) {
        var shape = SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!shape.matches()) {
            return new Reading.Refused(Why.NOT_A_CODE);
        }
        var code = new PassCode(shape.group(2), new StaffNumber(shape.group(3)), Long.parseLong(shape.group(4)));
        var key = keys.stream()
                .filter(one -> one.id().equals(code.key) && one.trustedAt(code.from()))
                .findFirst();
        if (key.isEmpty()) {
            return new Reading.Refused(Why.UNKNOWN_KEY);
        }
        if (!Ed25519.isSigned(
                shape.group(1), HEX.parseHex(shape.group(5)), key.get().key())) {
            return new Reading.Refused(Why.FORGED);
        }
        long age = slotAt(now) - code.slot;
        if (age > TOLERANCE) {
            return new Reading.Refused(Why.TOO_OLD);
        }
        return age < -TOLERANCE ? new Reading.Refused(Why.TOO_EARLY) : new Reading.Genuine(code);
    }

    static long slotAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SLOT);
    }

    /** The first moment of its slot. */
    Instant from() {
        return Instant.ofEpochSecond(slot * SLOT);
    }

    /** When the next one takes its place. */
    Instant renewed() {
        return from().plusSeconds(SLOT);
    }

    /** When no reader takes it any more. */
    Instant until() {
        return renewed().plusSeconds(TOLERANCE * SLOT);
    }

    String signed(PrivateKey by) {
        var text = "SJ1." + key + "." + number + "." + slot;
        return text + "." + HEX.formatHex(Ed25519.sign(text, by));
    }
}
