package sojourn.basis;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.Approvals;
import sojourn.register.Register;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/**
 * Opening a document, each time audited: by the applicant and the deciders of its application and of those that were sent with it later;
 * once agreed to, also by the secretaries of the department whose application it was, who may renew with it.
 */
@Service
public class BasisReading {

    private final BasisRows documents;
    private final EarlierRows earlier;
    private final Approvals approvals;
    private final Register register;
    private final ApplicationEventPublisher events;

    BasisReading(
            BasisRows documents,
            EarlierRows earlier,
            Approvals approvals,
            Register register,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.earlier = earlier;
        this.approvals = approvals;
        this.register = register;
        this.events = events;
    }

    /** What a reader opens. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Opened(Basis basis, byte[] content) {}

    /**
     * @throws NotFound also where there is one that is not for them
     */
    @Transactional
    public Opened open(BasisId id, HumanId reader) {
        var basis = documents.find(id).orElseThrow(NotFound::new);
        if (!maySee(reader, basis)) {
            throw new NotFound();
        }
        events.publishEvent(basis.deed(reader, "basis.opened"));
        return new Opened(basis, documents.content(id));
    }

    private boolean maySee(HumanId reader, Basis basis) {
        return approvals.concerns(basis.application(), reader)
                || earlier.agreed(basis.application())
                        .filter(agreed -> register.maintains(reader, agreed.department()))
                        .isPresent()
                || earlier.referring(basis.id()).stream()
                        .anyMatch(application -> approvals.concerns(application, reader));
    }
}
