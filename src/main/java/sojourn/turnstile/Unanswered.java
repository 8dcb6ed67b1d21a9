package sojourn.turnstile;

import org.jspecify.annotations.Nullable;

/** Nobody knows, the database is away for instance: the gate stays as it is, closed. */
public class Unanswered extends RuntimeException {

    Unanswered(@Nullable Throwable cause) {
        super(cause);
    }
}
