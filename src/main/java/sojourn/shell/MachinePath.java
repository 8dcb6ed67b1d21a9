package sojourn.shell;

/**
 * Where machines call us and no browser does: no session is looked for or begun, no token of a form is asked for, and a body is left unread until the handler reads it,
 * as much as it wants. A room declares each of its own as a bean. Who calls is for the handler to find out.
 *
 * @param pattern such as {@code /iclock/**}
 */
public record MachinePath(String pattern) {}
