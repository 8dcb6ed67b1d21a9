package sojourn.approval;

import java.util.List;

/**
 * A matter cannot be carried out as things stand now (somebody has become known meanwhile): it throws this, nothing is decided, and the
 * decider reads why and may send the application back.
 */
public class NotCarriedOut extends RuntimeException {

    private final String key;
    private final List<Object> arguments;

    /** The message key of the sentence that says why, with its arguments. */
    public NotCarriedOut(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
