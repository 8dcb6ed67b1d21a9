package sojourn.vault;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides at start which keys this node works with, and fails closed: a lost, foreign or incomplete key ring stops the start
 * ({@link KeysRefused}). New keys are made only for a database that has never known any.
 */
final class KeysAtStart {

    private final KnownKeys known;
    private final SealedValues values;
    private final TransactionOperations transaction;

    KeysAtStart(KnownKeys known, SealedValues values, TransactionOperations transaction) {
        this.known = known;
        this.values = values;
        this.transaction = transaction;
    }

    /** From the text of a setting. */
    KeyRing fromText(String text) {
        return decide("sojourn.vault.keys", () -> KeyText.parse(text, "sojourn.vault.keys"));
    }

    /** From the file, which is made when there is none and the database is new. */
    KeyRing fromFile(KeyFile file, Suite suite) {
        return decide(file.toString(), () -> {
            if (file.exists()) {
                return file.read();
            }
            List<Header> before = known.sealingKeys();
            if (!before.isEmpty()) {
                throw new KeysRefused(
                        "The vault's key file " + file + " is missing, but this database knows the keys "
                                + names(before) + ".",
                        "Put back the copy you keep apart from the database, or name its place with"
                                + " sojourn.vault.key-file or its content with sojourn.vault.keys.");
            }
            return file.create(suite);
        });
    }

    // One node after the other, so that two first starts agree on one ring.
    private KeyRing decide(String source, Supplier<KeyRing> read) {
        return Objects.requireNonNull(transaction.execute(status -> {
            known.lock();
            KeyRing ring = read.get();
            recognise(ring, source);
            missNothing(ring, source);
            return ring;
        }));
    }

    private void recognise(KeyRing ring, String source) {
        for (SealingKey key : ring.keys()) {
            if (!known.recognise(key.id(), key.header().suite().title(), key.checkValue())) {
                throw foreign("The key " + key.id() + " in " + source + " is not the key " + key.id()
                        + " that this database was sealed with.");
            }
        }
        IndexKey index = ring.index();
        if (!known.recognise(KnownKeys.INDEX, index.hash().title(), index.checkValue())) {
            throw foreign("The index key in " + source + " is not the one this database was searched with.");
        }
    }

    // An old key may go once no value needs it any more, and not before.
    private void missNothing(KeyRing ring, String source) {
        for (Header key : known.sealingKeys()) {
            if (ring.key(key).isEmpty()) {
                long left = values.countWith(key);
                if (left > 0) {
                    throw new KeysRefused(
                            "The key " + key.keyId() + " is not in " + source + ", but " + left
                                    + " values are still sealed with it.",
                            "Put its line back, and take it away only when the log says that no value needs it.");
                }
            }
        }
    }

    private static KeysRefused foreign(String fault) {
        return new KeysRefused(
                fault, "Use the keys that belong to this database; those of another installation cannot open it.");
    }

    private static String names(List<Header> keys) {
        return keys.stream().map(Header::keyId).collect(Collectors.joining(", "));
    }
}
