package sojourn.vault;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Finds the file of data keys at start, or makes it for a database that has never had one; fails closed like {@link KeysAtStart}. */
final class DataKeysAtStart {

    private final JdbcClient jdbc;
    private final KnownKeys known;
    private final TransactionOperations transaction;

    DataKeysAtStart(JdbcClient jdbc, KnownKeys known, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.known = known;
        this.transaction = transaction;
    }

    /** Throws {@link KeysRefused}. */
    void find(DataKeySlots slots) {
        transaction.executeWithoutResult(status -> {
            known.lock();
            var expected = jdbc.sql("select name from vault_data_key_file")
                    .query(UUID.class)
                    .optional();
            if (expected.isEmpty()) {
                remember(slots.exists() ? adopt(slots) : create(slots));
            } else if (!slots.exists()) {
                throw refused("The file of data keys " + slots + " is missing, but this database has used it.");
            } else if (!slots.name().equals(expected)) {
                throw foreign(slots);
            }
            passOver(slots);
        });
    }

    // an older state of the database counts from further back than the file; no slot is used twice
    private void passOver(DataKeySlots slots) {
        jdbc.sql("select setval('vault_data_key', :highest) from vault_data_key where last_value < :highest")
                .param("highest", slots.highest())
                .query(row -> {});
    }

    // whoever was killed between making the file and remembering it left one without a single key
    private static UUID adopt(DataKeySlots slots) {
        return Optional.of(slots)
                .filter(DataKeySlots::unused)
                .flatMap(DataKeySlots::name)
                .orElseThrow(() -> foreign(slots));
    }

    private static UUID create(DataKeySlots slots) {
        var name = UUID.randomUUID();
        try {
            slots.create(name);
        } catch (IOException e) {
            throw new KeysRefused(
                    "The file of data keys " + slots + " cannot be made ("
                            + e.getClass().getSimpleName() + ").",
                    "Give the account that runs Sojourn access to it, or name another with sojourn.vault.data-key-file.");
        }
        return name;
    }

    private void remember(UUID name) {
        jdbc.sql("insert into vault_data_key_file (name) values (:name)")
                .param("name", name)
                .update();
    }

    private static KeysRefused foreign(DataKeySlots slots) {
        return refused("The file of data keys " + slots + " does not belong to this database.");
    }

    private static KeysRefused refused(String fault) {
        return new KeysRefused(
                fault,
                "Put back the one that does, or name its place with sojourn.vault.data-key-file; without it the pictures"
                        + " that it opens are lost.");
    }
}
