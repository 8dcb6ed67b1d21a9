package sojourn.watch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sojourn.register.DocumentMark;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;

/**
 * Somebody who is to be looked at when they come.
 *
 * @param person null where the register did not know them when they were entered
 * @param mark of their document; null once it is forgotten
 * @param document masked; null for whom the register knew, and once it is forgotten
 * @param reason 1 to 500 characters, which the person reads too
 * @param until the last day, which counts whole; at most {@link #MOST_DAYS} after it was entered
 * @param confirmation by a second human; null before it counts
 * @param lifting null where it was not ended before its day
 */
public record WatchEntry(
        WatchId id,
        @Nullable PersonId person,
        @Nullable DocumentMark mark,
        @Nullable String document,
        String reason,
        LocalDate until,
        Instant at,
        HumanId by,
        @Nullable Confirmation confirmation,
        @Nullable Lifting lifting) {

    public static final int MOST_DAYS = 180;

    /** By whom and when. */
    public record Confirmation(Instant at, HumanId by) {}

    /** By whom it was ended, when, and why: 1 to 500 characters. */
    public record Lifting(Instant at, HumanId by, String remark) {}

    /** How it stands. */
    public enum State {
        /** Waits for a second human, and means nothing yet. */
        PENDING("wait"),
        IN_FORCE("bad"),
        /** Ended before its day. */
        LIFTED("off"),
        /** Its day is over. */
        OVER("off");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** The stylesheet's word for it. */
        public String tone() {
            return tone;
        }
    }

    public State on(LocalDate today) {
        if (lifting != null) {
            return State.LIFTED;
        }
        if (until.isBefore(today)) {
            return State.OVER;
        }
        return confirmation == null ? State.PENDING : State.IN_FORCE;
    }
}
