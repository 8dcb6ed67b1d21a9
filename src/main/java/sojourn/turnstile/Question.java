package sojourn.turnstile;

import sojourn.entry.Means;

/**
 * May this person come in here, now?
 *
 * @param token the secret of the device that asks
 * @param number a staff number, as it came
 */
public record Question(String token, String number, Means means) {}
