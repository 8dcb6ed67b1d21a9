package sojourn.gate;

/** What came of telling a device something. */
public sealed interface Delivered {

    /** It has said that it knows; from an hour still to come on it opens by itself, or is told to when that comes: {@link LeftUndone} follows where it does not. */
    record Known() implements Delivered {}

    /**
     * It will be told when it calls next; {@link DeviceAnswered} with this reference follows, unless something else is asked of the same person before.
     *
     * @param reference unique per device, at most 64 characters
     */
    record Underway(String reference) implements Delivered {}
}
