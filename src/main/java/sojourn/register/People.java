package sojourn.register;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.HumanId;

/** The door through which the register changes. */
@Service
@Transactional
public class People {

    /**
     * Welcomes people nobody knew before (R10): each gets a staff number, a stay and an account's human, in the caller's transaction;
     * {@link StaffNumberIssued} is published for each, in their order.
     *
     * @throws AlreadyKnown when one of them is known already; then nobody was welcomed
     */
    public List<StaffNumberIssued> welcome(List<NewStay> stays, String serial, HumanId applicant, HumanId agreedBy) {
        throw new UnsupportedOperationException();
    }

    /** Whoever is known by exactly this document (R8). */
    public Optional<Known> known(IdentityDocument document) {
        throw new UnsupportedOperationException();
    }

    /** Whether somebody of this name and mobile number is known by another document (R8: a warning, never a refusal). */
    public boolean samePersonOtherDocument(PersonName name, MobileNumber mobile, IdentityDocument document) {
        throw new UnsupportedOperationException();
    }

    /** The staff numbers that an application brought, in the order they were given. */
    public List<IssuedNumber> issuedBy(String serial) {
        throw new UnsupportedOperationException();
    }

    public Optional<PersonId> personOf(HumanId human) {
        throw new UnsupportedOperationException();
    }

    /** The human who is known by this document: who may not decide on it (R25). */
    public Optional<HumanId> humanOf(IdentityDocument document) {
        throw new UnsupportedOperationException();
    }
}
