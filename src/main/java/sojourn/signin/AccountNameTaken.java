package sojourn.signin;

/** Another human has an account of this name. */
public class AccountNameTaken extends RuntimeException {

    AccountNameTaken() {
        super("account name taken", null, false, false);
    }
}
