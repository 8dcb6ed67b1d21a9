package sojourn.freeze;

import java.time.Instant;
import sojourn.register.PersonId;

/** Somebody was frozen: nothing opens for them from this moment on. */
public record PersonFrozen(PersonId person, Instant at) {}
