package sojourn.shell;

/** There is no such thing for whoever asks: unknown, someone else's, or not theirs to touch. All three answer the same 404. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
