package sojourn.freeze;

import java.time.Instant;
import sojourn.register.PersonId;

/** A freeze is over: what their papers say counts again. */
public record PersonReleased(PersonId person, Instant at) {}
