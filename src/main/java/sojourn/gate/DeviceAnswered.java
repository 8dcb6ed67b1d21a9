package sojourn.gate;

import org.jspecify.annotations.Nullable;

/**
 * A device that calls us has done, or not, what {@link Delivered.Underway} stood for. May be told twice.
 *
 * @param trouble why not; null where it has
 */
public record DeviceAnswered(
        DeviceId device, String reference, @Nullable Trouble trouble) {}
