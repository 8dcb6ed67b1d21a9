package sojourn.register;

/** Somebody to be welcomed is in the register by this document already (R8); nobody of the same application was welcomed either. */
public class AlreadyKnown extends RuntimeException {

    AlreadyKnown() {
        super("A person is known by this document already");
    }
}
