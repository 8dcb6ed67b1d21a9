package sojourn.gate.web;

import org.jspecify.annotations.Nullable;
import sojourn.gate.Condition;
import sojourn.gate.Gate;
import sojourn.gate.Trouble;
import sojourn.shell.Faults;

/**
 * One device, or the form for a new one.
 *
 * @param id null for a new one
 * @param named what it is called now
 * @param asks where it asks, its secret in it; null where it asks nothing
 * @param asked what it answered when it was asked just now; null where it was not
 */
public record DevicePage(
        @Nullable String id,
        Gate gate,
        String named,
        @Nullable String asks,
        DeviceForm form,
        @Nullable Asked asked,
        Faults faults) {

    /** How it is, or what is the trouble with it. */
    public record Asked(
            @Nullable Condition condition, @Nullable Trouble trouble) {

        /** Whether its clock is so wrong that it opens or closes at the wrong time (R42). */
        public boolean wrongClock() {
            return condition != null && Condition.wrongClock(condition.drift());
        }
    }
}
