package sojourn.freeze;

/** Somebody was first: the person is frozen. */
public class AlreadyFrozen extends RuntimeException {

    AlreadyFrozen() {
        super("already frozen", null, false, false);
    }
}
