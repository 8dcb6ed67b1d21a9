package sojourn.register;

import java.time.LocalDate;

/** A change would leave somebody with a stay that is over already; nobody of the same application was changed. */
public class StayOver extends RuntimeException {

    private final String name;
    private final LocalDate until;

    StayOver(String name, LocalDate until) {
        super("the stay would be over", null, false, false);
        this.name = name;
        this.until = until;
    }

    public String name() {
        return name;
    }

    public LocalDate until() {
        return until;
    }
}
