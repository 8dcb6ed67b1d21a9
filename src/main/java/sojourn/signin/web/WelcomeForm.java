package sojourn.signin.web;

import java.util.regex.Pattern;
import sojourn.shell.Faults;
import sojourn.signin.PasswordRules;

/** A first password as typed, and for the first administrator also a name and an account. */
public record WelcomeForm(String name, String account, String password, String again) {

    static final WelcomeForm EMPTY = new WelcomeForm("", "", "", "");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{1,63}");
    /** Staff numbers become accounts by themselves: nobody else may hold one of them. */
    private static final Pattern STAFF_NUMBER = Pattern.compile("(?i)LS\\d+");

    Faults passwordFaults(String account) {
        var faults = new Faults();
        var fault = PasswordRules.fault(password, account).orElse(null);
        if (fault != null) {
            faults.add("password", "signin.new-password", fault, password.codePointCount(0, password.length()));
        } else if (!password.equals(again)) {
            faults.add("again", "signin.again", "signin.again.differs");
        }
        return faults;
    }

    Faults faults() {
        var faults = new Faults();
        var length = name.strip().codePointCount(0, name.strip().length());
        if (length == 0 || length > 64 || name.chars().anyMatch(c -> Character.isISOControl(c))) {
            faults.add("name", "signin.name", "signin.name.fault", length);
        }
        check(faults, account);
        return faults.addAll(passwordFaults(account).all());
    }

    static void check(Faults faults, String account) {
        if (!ACCOUNT.matcher(account.strip()).matches()) {
            faults.add("account", "signin.account", "signin.account.fault");
        } else if (STAFF_NUMBER.matcher(account.strip()).matches()) {
            faults.add("account", "signin.account", "signin.account.staff-number");
        }
    }

    /** What may be shown again: never a password. */
    WelcomeForm withoutPassword() {
        return new WelcomeForm(name, account, "", "");
    }
}
