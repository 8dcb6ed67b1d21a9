package sojourn.organization;

/** Another campus has this name. */
public class CampusNameTaken extends RuntimeException {

    CampusNameTaken() {
        super("campus name taken", null, false, false);
    }
}
