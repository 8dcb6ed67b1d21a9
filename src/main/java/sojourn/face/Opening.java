package sojourn.face;

import java.time.Instant;
import java.time.LocalDate;

/** Whether somebody may have their face taken now (R11, R30). */
public sealed interface Opening {

    /** Now. */
    record Open() implements Opening {}

    /** Once the number works. */
    record From(Instant worksFrom) implements Opening {}

    /** Their stay is over. */
    record Over(LocalDate until) implements Opening {}
}
