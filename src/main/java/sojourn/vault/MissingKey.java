package sojourn.vault;

import java.util.UUID;

/** A sealed value is intact as far as one can see, but the key it names is not in this node's key ring. */
public final class MissingKey extends RuntimeException {

    MissingKey(String keyId, SealedColumn column, UUID row) {
        super("The value in " + column.table() + "." + column.column() + " of row " + row + " is sealed with the key "
                + keyId.replaceAll("[^a-z0-9-]", "?") + ", which is not among the vault's keys");
    }
}
