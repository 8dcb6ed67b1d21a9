package sojourn.postgres;

import org.jspecify.annotations.Nullable;

/** There is no database to work with: says what is wrong, and what a human can do about it. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    DatabaseUnavailable(String problem, String remedy) {
        this(problem, remedy, null);
    }

    DatabaseUnavailable(String problem, String remedy, @Nullable Throwable cause) {
        super(problem + " " + remedy, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
