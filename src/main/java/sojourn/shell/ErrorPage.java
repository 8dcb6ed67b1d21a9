package sojourn.shell;

/**
 * Says that there is nothing to see, why, and where to go on.
 *
 * @param key message key; its {@code .title} and {@code .text} are shown
 */
public record ErrorPage(String key) {}
