package sojourn.vault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves sealed values to the current key, some rows at a time, while the application reads and writes. Which values are left stands in the values
 * themselves, so it may stop at any moment, on any node, and simply go on; with nothing left it only looks.
 */
class Rotation {

    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
    private static final int ROWS_LOCKED = 200;

    private final Vault vault;
    private final KeyRing keys;
    private final SealedValues values;
    private final TransactionOperations transaction;
    // Only saves reading the same rows twice; lost with the node, and then the walk begins at the first row.
    private final Map<SealedColumn, UUID> reached = new HashMap<>();

    Rotation(Vault vault, KeyRing keys, SealedValues values, TransactionOperations transaction) {
        this.vault = vault;
        this.keys = keys;
        this.values = values;
        this.transaction = transaction;
    }

    /** Re-seals at most so many values and says how many; 0 when a whole walk found none that it could. Locks 200 rows at most, and briefly. */
    synchronized int reseal(int batch) {
        int done = 0;
        for (SealedColumn column : values.columns()) {
            boolean fromTheFirstRow = !reached.containsKey(column);
            while (done < batch) {
                Walk walk = walk(column, Math.min(ROWS_LOCKED, batch - done));
                done += walk.resealed();
                if (walk.ended() && fromTheFirstRow) {
                    break;
                }
                fromTheFirstRow = fromTheFirstRow || walk.ended();
            }
        }
        return done;
    }

    /** Values not yet sealed with the current key, those included that cannot be opened. */
    long left() {
        return values.countWithout(keys.current().header());
    }

    private Walk walk(SealedColumn column, int limit) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<SealedValues.Claimed> rows =
                    values.claim(column, keys.current().header(), reached.get(column), limit);
            List<String> broken = new ArrayList<>();
            for (SealedValues.Claimed row : rows) {
                reseal(column, row).ifPresent(broken::add);
            }
            if (!broken.isEmpty()) {
                LOG.error(
                        "{} values cannot move to the key {}, first: {}",
                        broken.size(),
                        keys.current().id(),
                        broken.getFirst());
            }
            int resealed = rows.size() - broken.size();
            if (rows.size() < limit) {
                reached.remove(column);
                return new Walk(resealed, true);
            }
            reached.put(column, rows.getLast().row());
            return new Walk(resealed, false);
        }));
    }

    // One broken value must not keep all others on the old key: it is named in the log and stays as it is.
    private Optional<String> reseal(SealedColumn column, SealedValues.Claimed row) {
        try {
            byte[] plain = vault.openBytes(row.sealed(), column, row.row());
            values.replace(column, row.row(), vault.sealBytes(plain, column, row.row()));
            return Optional.empty();
        } catch (UnreadableValue | MissingKey e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private record Walk(int resealed, boolean ended) {}
}
