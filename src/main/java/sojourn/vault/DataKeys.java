package sojourn.vault;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Seals a value with a key of its own, so that destroying that key makes every copy of the value unreadable: the row, and whatever old pages,
 * write-ahead logs and backups of the database still hold of it. The keys stand outside the database, each in its {@link DataKeySlots slot};
 * what is sealed is bound to its column and row as with {@link Vault}, and sealed a second time by the vault's own key.
 *
 * <p>Neither making nor destroying a key takes part in a transaction: a key that was made for a row that was rolled back is never used, and
 * whoever destroys one has committed before that its value is to go.
 */
@Service
public final class DataKeys {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final DataKeySlots slots;

    DataKeys(JdbcClient jdbc, Vault vault, DataKeySlots slots) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.slots = slots;
    }

    /** A new key, on the disk when this returns. */
    public long create() {
        var key = jdbc.sql("select nextval('vault_data_key')").query(Long.class).single();
        slots.write(key, SealingKey.randomBytes(DataKeySlots.LENGTH));
        return key;
    }

    /** Throws {@link DestroyedKey}. */
    public byte[] seal(long key, byte[] value, SealedColumn column, UUID row) {
        return vault.sealBytes(dataKey(key).seal(value, column.place(row)), column, row);
    }

    /** Throws {@link DestroyedKey}, and {@link UnreadableValue} or {@link MissingKey} as the vault does. */
    public byte[] open(long key, byte[] sealed, SealedColumn column, UUID row) {
        var inner = vault.openBytes(sealed, column, row);
        try {
            return dataKey(key).open(inner, column.place(row));
        } catch (GeneralSecurityException e) {
            throw new UnreadableValue(column, row);
        }
    }

    /** Overwritten on the disk when this returns; a second time changes nothing. */
    public void destroy(long key) {
        slots.erase(key);
    }

    /** Those up to this one, itself included, that are not destroyed, from one on; at most so many, in their order. */
    public List<Long> alive(long from, long upTo, int most) {
        return slots.taken(from, upTo, most);
    }

    public boolean destroyed(long key) {
        return slots.read(key).isEmpty();
    }

    private SealingKey dataKey(long key) {
        return new SealingKey("data", Suite.AES_256_GCM, slots.read(key).orElseThrow(() -> new DestroyedKey(key)));
    }
}
