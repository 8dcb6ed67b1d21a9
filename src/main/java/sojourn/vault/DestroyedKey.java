package sojourn.vault;

/** The value can never be read again: its own key was destroyed. */
public class DestroyedKey extends RuntimeException {

    DestroyedKey(long key) {
        super("the data key " + key + " was destroyed");
    }
}
