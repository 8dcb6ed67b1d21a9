package sojourn.passage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.shell.NewId;

/**
 * Whether something was kept since it was last asked, by this node or another. Counts what lies behind a place in the index a minute ago: a
 * transaction that began earlier and ends later is not missed, and no connection waits.
 */
@Component
public class Arrivals {

    /** What is kept later than this after it got its id would be missed. */
    private static final long SLACK = 60_000; // ms

    private static final int ASKED_OFTEN = 300;

    private final PassageRows rows;
    private @Nullable UUID from;
    private long known;
    private int asked;

    Arrivals(PassageRows rows) {
        this.rows = rows;
    }

    /** Also true where it cannot tell, the first time and now and then. */
    public synchronized boolean any() {
        if (from == null || ++asked > ASKED_OFTEN) {
            from = aMinuteAgo();
            known = rows.countAfter(from);
            asked = 0;
            return true;
        }
        var now = rows.countAfter(from);
        var more = now != known;
        known = now;
        return more;
    }

    /** Nobody listens: what happens meanwhile is not counted. */
    public synchronized void rest() {
        from = null;
    }

    /** The first 48 bits of an id are its millisecond (RFC 9562). */
    private static UUID aMinuteAgo() {
        var now = NewId.of(PassageId::new).value().getMostSignificantBits() >>> 16;
        return new UUID((now - SLACK) << 16, 0);
    }
}
