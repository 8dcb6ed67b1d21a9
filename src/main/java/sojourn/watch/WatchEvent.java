package sojourn.watch;

import java.time.Instant;
import sojourn.shell.HumanId;

/** What becomes of an entry, for whoever is to be told. */
public sealed interface WatchEvent {

    WatchId entry();

    Instant at();

    /** A second human is asked to confirm. */
    record Entered(WatchId entry, HumanId by, Instant at) implements WatchEvent {}

    /** It counts from now on; the person is known. */
    record Began(WatchId entry, HumanId person, Instant at) implements WatchEvent {}

    /** It counts no more before its day; the person had read of it. */
    record Lifted(WatchId entry, HumanId person, Instant at) implements WatchEvent {}

    /** Whoever is on the list got a staff number, or a permit. */
    record Seen(WatchId entry, Sight sight, Instant at) implements WatchEvent {}

    /** The person appealed. */
    record Appealed(WatchId entry, Instant at) implements WatchEvent {}

    /** And was answered. */
    record Answered(WatchId entry, HumanId person, boolean kept, String words, Instant at) implements WatchEvent {}

    /** What they got. */
    enum Sight {
        NUMBER,
        PERMIT
    }
}
