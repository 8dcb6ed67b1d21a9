package sojourn.gate.web;

import org.jspecify.annotations.Nullable;
import sojourn.gate.Condition;
import sojourn.gate.Device;
import sojourn.gate.Gate;
import sojourn.gate.Trouble;
import sojourn.shell.Faults;

/**
 * One device, or the form for a new one.
 *
 * @param device as it is now; null for a new one
 * @param asks where it asks, its secret in it; null where it asks nothing
 * @param asked what it answered when it was asked just now; null where it was not
 */
public record DevicePage(
        @Nullable Device device,
        Gate gate,
        @Nullable String asks,
        DeviceForm form,
        @Nullable Asked asked,
        Faults faults) {

    /** Null for a new one. */
    public @Nullable String id() {
        return device == null ? null : device.id().toString();
    }

    /** What it is called now. */
    public String named() {
        return device == null ? "" : device.name();
    }

    /** Whether nobody can change any more whether it takes only digits. */
    public boolean digitsSettled() {
        return device != null && DeviceForm.isSettled(device);
    }

    /** As it is settled, whatever was sent: browsers do not send a box that nobody can change. */
    public boolean digitsOnly() {
        if (device != null && DeviceForm.isSettled(device)) {
            return device.profile().digitsOnly();
        }
        return Boolean.TRUE.equals(form.digitsOnly());
    }

    /** How it is, or what is the trouble with it. */
    public record Asked(
            @Nullable Condition condition, @Nullable Trouble trouble) {

        /** Whether its clock is so wrong that it opens or closes at the wrong time (R42). */
        public boolean wrongClock() {
            return condition != null && Condition.wrongClock(condition.drift());
        }
    }
}
