package sojourn.signin;

import sojourn.shell.HumanId;

/**
 * One line of the demo's accounts.
 *
 * @param roleKey message key of the role they stand for
 * @param hintKey message key of what to look at first
 */
public record DemoAccount(HumanId human, String name, String roleKey, String hintKey) {}
