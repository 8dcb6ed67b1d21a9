package sojourn.approval;

import java.time.Instant;

/** The moment of a change, and until when whoever is asked by it is to answer. */
record Opening(Instant at, Instant due) {}
