package sojourn.shell;

/**
 * Where machines call us, offered by a room as a bean: they have no session and know no token against forged forms; whoever answers there checks
 * who calls.
 *
 * @param pattern as at the handler, {@code /gate/hik/{token}}
 */
public record MachinePath(String pattern) {}
