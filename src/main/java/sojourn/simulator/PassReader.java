package sojourn.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads pass codes as docs/pass-code.md says, with nothing but the JDK: what the maker of a reader has to write. */
final class PassReader {

    private static final int SLOT = 30;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern CODE =
            Pattern.compile("(SJ1\\.([0-9A-F]{8})\\.(LS\\d{10,16})\\.(0|[1-9]\\d{0,10}))\\.([0-9A-F]{128})");

    private PassReader() {}

    /**
     * What a text is.
     *
     * @param number empty where it is no pass code
     * @param refused null where it counts at this moment
     */
    record Read(String number, @Nullable Reason refused) {}

    static Read read(String text, List<PassKeys.Key> keys, Instant now) {
        var code = CODE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!code.matches()) {
            return new Read("", Reason.BAD_CODE);
        }
        long slot = Long.parseLong(code.group(4));
        var key = key(keys, code.group(2), slot * SLOT);
        if (key.isEmpty() || !signed(code.group(1), code.group(5), key.get())) {
            return new Read("", Reason.BAD_CODE);
        }
        long age = Math.floorDiv(now.getEpochSecond(), SLOT) - slot;
        return new Read(code.group(3), age > 1 || age < -1 ? Reason.OLD_CODE : null);
    }

    private static Optional<PassKeys.Key> key(List<PassKeys.Key> keys, String id, long second) {
        return keys.stream()
                .filter(one -> one.id().equals(id) && one.from() <= second && second < one.until())
                .findFirst();
    }

    private static boolean signed(String text, String by, PassKeys.Key key) {
        try {
            var raw = Base64.getUrlDecoder().decode(key.key());
            var encoded = new byte[X509.length + raw.length];
            System.arraycopy(X509, 0, encoded, 0, X509.length);
            System.arraycopy(raw, 0, encoded, X509.length, raw.length);
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(HexFormat.of().parseHex(by));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
