package sojourn.approval;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Approvals with their steps and history. */
interface ApprovalRepository extends Repository<Approval, ApprovalId> {

    Optional<Approval> findById(ApprovalId id);

    /** Takes it for the rest of the transaction: who comes second waits here and then reads what the first did (R24). */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Approval> findWithLockById(ApprovalId id);

    Approval save(Approval approval);
}
