package sojourn.consent;

import java.time.Instant;

/** One answer of somebody, to which version, when and from where. */
public record Said(int version, Answer answer, Instant at, Channel channel) {}
