package sojourn.signin.web;

import org.jspecify.annotations.Nullable;
import sojourn.shell.Faults;
import sojourn.signin.Account;

/**
 * Shows the security administrator the account of a human.
 *
 * @param account null while there is none
 * @param typed the account's name as typed
 * @param link the one-time link, shown this once; null where none was just made
 */
public record AccountPage(
        String human,
        String name,
        @Nullable Account account,
        String typed,
        @Nullable String link,
        Faults faults) {}
