package sojourn.delivery;

/**
 * How many people a device is how far with.
 *
 * @param ready it holds what it should
 * @param due it is being told, or tried again
 * @param photo it refused their pictures
 * @param stopped it is full, set up otherwise than we think, or has somebody else under their number
 * @param held their removal waits for a human
 */
public record Tally(long ready, long due, long photo, long stopped, long held) {

    public static final Tally NOBODY = new Tally(0, 0, 0, 0, 0);

    public Tally and(Tally other) {
        return new Tally(
                ready + other.ready, due + other.due, photo + other.photo, stopped + other.stopped, held + other.held);
    }
}
