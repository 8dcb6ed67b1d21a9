package sojourn.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Seals values at rest and opens them again. A sealed value is bound to its column and row: changed by one bit, or read for another row, it is
 * refused with {@link UnreadableValue}; sealed with a key this node does not have, with {@link MissingKey}. Sealing the same text twice gives
 * different bytes, so a value is searched by its {@link #index}, which says that two values are equal and nothing else.
 */
@Service
public final class Vault {

    private static final Pattern SPACE = Pattern.compile("[a-z][a-z0-9.-]{0,31}");

    private final KeyRing keys;

    Vault(KeyRing keys) {
        this.keys = keys;
    }

    public byte[] seal(String value, SealedColumn column, UUID row) {
        return sealBytes(utf8(value), column, row);
    }

    public String open(byte[] sealed, SealedColumn column, UUID row) {
        return new String(openBytes(sealed, column, row), StandardCharsets.UTF_8);
    }

    public byte[] sealBytes(byte[] value, SealedColumn column, UUID row) {
        return keys.current().seal(value, column.place(row));
    }

    public byte[] openBytes(byte[] sealed, SealedColumn column, UUID row) {
        Header header = Header.of(sealed).orElseThrow(() -> new UnreadableValue(column, row));
        SealingKey key = keys.key(header).orElseThrow(() -> new MissingKey(header.keyId(), column, row));
        try {
            return key.open(sealed, column.place(row));
        } catch (GeneralSecurityException e) {
            throw new UnreadableValue(column, row);
        }
    }

    /**
     * The blind index, 32 bytes, the same for the same value for ever. The space ("document", "mobile") keeps kinds of values apart;
     * the caller normalises the value, so that equal means equal.
     */
    public byte[] index(String space, String normalisedValue) {
        if (!SPACE.matcher(space).matches()) {
            throw new IllegalArgumentException("An index space is named in lower case letters, digits, . and -");
        }
        return keys.index().index(space, utf8(normalisedValue));
    }

    // Half a surrogate pair would silently become "?": better refused here than lost.
    private static byte[] utf8(String value) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The value holds half a character");
        }
    }
}
