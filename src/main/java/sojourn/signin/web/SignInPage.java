package sojourn.signin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.shell.Faults;
import sojourn.signin.DemoAccount;

/**
 * Shows where one signs in.
 *
 * @param next where to go on afterwards, a path of ours
 * @param account as typed
 * @param notice message key of what to know first; null is nothing
 * @param carried a form that waits for the signing in
 * @param demo whom one may be by one click; empty outside the demo
 */
public record SignInPage(
        String next,
        String account,
        @Nullable String notice,
        @Nullable Carried carried,
        List<DemoAccount> demo,
        Faults faults) {}
