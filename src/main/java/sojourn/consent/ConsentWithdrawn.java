package sojourn.consent;

import java.time.Instant;
import sojourn.shell.HumanId;

/** Somebody took their consent back: what was kept under it is forgotten, in the same transaction. */
public record ConsentWithdrawn(HumanId human, Instant at) {}
