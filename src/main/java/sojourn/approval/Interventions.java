package sojourn.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.organization.Human;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/**
 * What is done to an application on its way without answering it (R22): 转办, 催办, 终止. Like every verb it takes the approval for itself
 * until its transaction is over.
 */
@Service
@Transactional
public class Interventions {

    /** How much working time lies between two nudges. */
    public static final Duration BETWEEN_NUDGES = Duration.ofHours(4);

    private final ApprovalRepository approvals;
    private final Approvals door;
    private final Deciders deciders;
    private final Consequences consequences;
    private final Promises promises;
    private final Offices offices;

    Interventions(
            ApprovalRepository approvals,
            Approvals door,
            Deciders deciders,
            Consequences consequences,
            Promises promises,
            Offices offices) {
        this.approvals = approvals;
        this.door = door;
        this.deciders = deciders;
        this.consequences = consequences;
        this.promises = promises;
        this.offices = offices;
    }

    /** To whom this decider may hand over; in the order of their names. */
    @Transactional(readOnly = true)
    public List<Human> colleagues(Approval approval, HumanId by) {
        return deciders.entitled(approval).stream()
                .filter(leader -> !leader.id().equals(by))
                .sorted(Comparator.comparing(Human::name))
                .toList();
    }

    /**
     * By one who is asked, to another leader who may decide here.
     *
     * @param remark 0 to 500 characters
     */
    public Approval handOver(ApprovalId id, HumanId by, HumanId to, String remark) {
        var approval = approvals.findWithLockById(id).orElseThrow(NotFound::new);
        return handOver(approval, by, deciders.openTo(by, approval), to, remark);
    }

    /** The same, of what they had before them and of nothing else. */
    public Approval handOver(ApprovalId id, HumanId by, Question question, HumanId to, String remark) {
        var approval = approvals.findWithLockById(id).orElseThrow(NotFound::new);
        return handOver(approval, by, door.seats(approval, by, question), to, remark);
    }

    private Approval handOver(Approval approval, HumanId by, List<Deciders.Seat> open, HumanId to, String remark) {
        if (open.isEmpty()) {
            throw door.tooLate(approval, by);
        }
        if (colleagues(approval, by).stream().noneMatch(leader -> leader.id().equals(to))) {
            throw new NotFound();
        }
        approval.handOver(open.getFirst(), by, to, remark, promises.now());
        return consequences.of(approvals.save(approval));
    }

    /** By its applicant, while it runs; a second time only after {@link #BETWEEN_NUDGES} of working time. */
    public Approval nudge(ApprovalId id, HumanId by) {
        var approval = door.takeOwn(id, by);
        if (!mayNudge(approval)) {
            throw new NotNow(id, approval.state());
        }
        approval.nudge(promises.now());
        return consequences.of(approvals.save(approval));
    }

    @Transactional(readOnly = true)
    public boolean mayNudge(Approval approval) {
        return approval.state() == State.RUNNING && nextNudge(approval).isEmpty();
    }

    /** When its applicant may nudge again; empty unless they must wait until then. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextNudge(Approval approval) {
        return approval.state() == State.RUNNING
                ? approval.nudgedAt()
                        .map(last -> promises.after(last, BETWEEN_NUDGES))
                        .filter(next -> next.isAfter(promises.now()))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public boolean mayTerminate(Approval approval, HumanId human) {
        return (approval.state() == State.RUNNING || approval.state() == State.RETURNED)
                && offices.holders(Role.SYSTEM_ADMINISTRATOR).stream()
                        .anyMatch(administrator -> administrator.id().equals(human));
    }

    /**
     * By a system administrator, of what runs or was sent back.
     *
     * @param reason 1 to 500 characters
     */
    public Approval terminate(ApprovalId id, HumanId by, String reason) {
        var approval = approvals.findWithLockById(id).orElseThrow(NotFound::new);
        if (!mayTerminate(approval, by)) {
            throw deciders.mayRead(by, approval) ? new NotNow(id, approval.state()) : new NotFound();
        }
        approval.terminate(by, reason, promises.now());
        return consequences.of(approvals.save(approval));
    }
}
