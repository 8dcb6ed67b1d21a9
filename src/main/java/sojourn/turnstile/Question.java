package sojourn.turnstile;

import sojourn.entry.Means;

/**
 * Does this gate open for this person now? At one that lets in, whether they may come in; at an exit, whether it opens by itself.
 *
 * @param token the secret of the device that asks
 * @param number a staff number, as it came
 */
public record Question(String token, String number, Means means) {}
