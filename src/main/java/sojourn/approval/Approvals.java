package sojourn.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sojourn.deputy.Decider;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;

/**
 * The door for everything that is done to an application (R22). Each verb takes the approval for itself until its transaction is over, so
 * that exactly one decision counts (R24); what it brings about happens in the same transaction.
 *
 * <p>Unknown, and known but not yours, is {@link NotFound}; too late is {@link AlreadyDecided}; anything else that does not fit is
 * {@link NotNow}.
 */
@Service
@Transactional
public class Approvals {

    private final ApprovalRepository approvals;
    private final JdbcClient jdbc;
    private final Deciders deciders;
    private final Consequences consequences;
    private final Latecomers latecomers;
    private final Promises promises;

    Approvals(
            ApprovalRepository approvals,
            JdbcClient jdbc,
            Deciders deciders,
            Consequences consequences,
            Latecomers latecomers,
            Promises promises) {
        this.approvals = approvals;
        this.jdbc = jdbc;
        this.deciders = deciders;
        this.consequences = consequences;
        this.latecomers = latecomers;
        this.promises = promises;
    }

    /** Begins one that nobody else sees yet. */
    public ApprovalId draft(String kind, HumanId applicant, DepartmentId department) {
        var draft = new Approval(NewId.of(ApprovalId::new), kind, applicant, department, promises.now());
        return approvals.save(draft).id();
    }

    /**
     * A draft, or what was sent back: then straight to whoever asked (R22). The steps of one stage are asked at the same time, the stages
     * one after another.
     */
    public Approval send(
            ApprovalId id, HumanId by, DepartmentId department, List<List<Step.Plan>> stages, Set<HumanId> about) {
        var approval = takeOwn(id, by);
        if (approval.state() == State.DRAFT) {
            approval.number(jdbc.sql("select nextval('approval_serial')")
                    .query(Long.class)
                    .single());
        }
        latecomers.fit(approval, () -> approval.send(department, stages, about, promises.opening(approval.kind())));
        return consequences.of(approvals.save(approval));
    }

    public Approval agree(ApprovalId id, HumanId by, String remark) {
        return decide(id, by, Decision.AGREE, remark);
    }

    /** The remark, 1 to 500 characters, says why. */
    public Approval refuse(ApprovalId id, HumanId by, String remark) {
        return decide(id, by, Decision.REFUSE, remark);
    }

    /** The remark, 1 to 500 characters, says what to change. */
    public Approval sendBack(ApprovalId id, HumanId by, String remark) {
        return decide(id, by, Decision.SEND_BACK, remark);
    }

    public Approval decide(ApprovalId id, HumanId by, Decision decision, String remark) {
        return decide(id, by, new Answer(decision, remark, Terms.NONE));
    }

    public Approval decide(ApprovalId id, HumanId by, Answer answer) {
        var approval = take(id);
        return decide(approval, by, deciders.openTo(by, approval), answer);
    }

    /**
     * As an answer to what they had before them, and to nothing else.
     *
     * @throws NotCarriedOut when it cannot be agreed to as things stand, or not in these terms
     */
    public Approval decide(ApprovalId id, HumanId by, Question question, Answer answer) {
        var approval = take(id);
        return decide(approval, by, seats(approval, by, question), answer);
    }

    private Approval decide(Approval approval, HumanId by, List<Deciders.Seat> open, Answer answer) {
        if (open.isEmpty()) {
            throw tooLate(approval, by);
        }
        if (answer.decision() == Decision.AGREE && approval.left() == 1) {
            approval.lengthen(consequences.stillNeeded(approval, answer.terms()));
        }
        var subjects = answer.terms().none() ? List.<Subject>of() : consequences.subjects(approval);
        approval.decide(open.getFirst(), answer, subjects, by, promises.opening(approval.kind()));
        return consequences.of(approvals.save(approval));
    }

    /** By its applicant, while it runs and nobody has decided since it was last sent. */
    public Approval withdraw(ApprovalId id, HumanId by) {
        var approval = takeOwn(id, by);
        latecomers.fit(approval, () -> approval.withdraw(promises.now()));
        return consequences.of(approvals.save(approval));
    }

    /** By its applicant: a draft, or what was sent back. */
    public Approval discard(ApprovalId id, HumanId by) {
        var approval = takeOwn(id, by);
        latecomers.fit(approval, () -> approval.discard(promises.now()));
        return consequences.of(approvals.save(approval));
    }

    /**
     * For its applicant (a draft only for them), the secretaries of its department, whoever may decide or might have, and whoever has.
     */
    @Transactional(readOnly = true)
    public Approval get(ApprovalId id, HumanId reader) {
        var approval = approvals.findById(id).orElseThrow(NotFound::new);
        if (!deciders.mayRead(reader, approval)) {
            throw new NotFound();
        }
        return approval;
    }

    @Transactional(readOnly = true)
    public boolean mayDecide(ApprovalId id, HumanId human) {
        return approvals
                .findById(id)
                .map(approval -> !deciders.openTo(human, approval).isEmpty())
                .orElse(false);
    }

    /** Whether this human may decide now or has decided; whoever only handed it over or might have been asked does not count. */
    @Transactional(readOnly = true)
    public boolean decidesOrDecided(Approval approval, HumanId human) {
        return Deciders.hasDecided(human, approval)
                || !deciders.openTo(human, approval).isEmpty();
    }

    /** Whether this human applied for it, may decide now or has decided; never throws. */
    @Transactional(readOnly = true)
    public boolean concerns(ApprovalId id, HumanId human) {
        return approvals
                .findById(id)
                .filter(approval -> approval.applicant().equals(human) || decidesOrDecided(approval, human))
                .isPresent();
    }

    /** Who is asked at this moment, at all open steps together; deputies too. */
    @Transactional(readOnly = true)
    public Set<Human> deciders(ApprovalId id) {
        return approvals
                .findById(id)
                .map(approval -> asked(approval).values().stream()
                        .flatMap(List::stream)
                        .map(Decider::human)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Who is asked at this moment at one step (by its index); nobody where it is not open. */
    @Transactional(readOnly = true)
    public Set<HumanId> askedAt(ApprovalId id, int step) {
        return approvals
                .findById(id)
                .map(approval -> asked(approval).getOrDefault(step, List.of()).stream()
                        .map(decider -> decider.human().id())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Who is asked, at each step that is open (by its index); empty where nobody may decide. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Decider>> asked(Approval approval) {
        return deciders.asked(approval);
    }

    /** For whoever may decide now; others hear what they would hear when they decide. */
    @Transactional(readOnly = true)
    public Approval toDecide(ApprovalId id, HumanId by) {
        var approval = approvals.findById(id).orElseThrow(NotFound::new);
        if (deciders.openTo(by, approval).isEmpty()) {
            throw tooLate(approval, by);
        }
        return approval;
    }

    /** What this human is asked now, where they decide at several steps the first of them. */
    @Transactional(readOnly = true)
    public Optional<Question> question(Approval approval, HumanId by) {
        return deciders.openTo(by, approval).stream()
                .findFirst()
                .map(seat -> new Question(seat.step(), approval.round()));
    }

    /** Where this human may still answer that question. */
    List<Deciders.Seat> seats(Approval approval, HumanId by, Question question) {
        return deciders.openTo(by, approval).stream()
                .filter(seat -> question.equals(new Question(seat.step(), approval.round())))
                .toList();
    }

    /**
     * Takes it for the rest of the caller's transaction, so that what belongs to it cannot change while it is sent, nor the other way round.
     *
     * @throws NotFound where it is not theirs, or may not be changed now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Approval takeToChange(ApprovalId id, HumanId by) {
        var approval = takeOwn(id, by);
        if (!approval.mayBeDiscarded()) {
            throw new NotFound();
        }
        return approval;
    }

    /**
     * The same for whoever is about to {@link #send} it, before they look at what they send.
     *
     * @throws NotNow where it may not be sent now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeToSend(ApprovalId id, HumanId by) {
        var approval = takeOwn(id, by);
        latecomers.fit(approval, () -> {
            if (!approval.mayBeDiscarded()) {
                throw new NotNow(id, approval.state());
            }
        });
    }

    private Approval take(ApprovalId id) {
        return approvals.findWithLockById(id).orElseThrow(NotFound::new);
    }

    /**
     * Keeps everybody else from doing anything to it until the caller's transaction is over. Held before whatever else belongs to it is written, in
     * the order in which a decision writes, so that no two lock up.
     */
    public Approval hold(ApprovalId id, HumanId applicant) {
        return takeOwn(id, applicant);
    }

    Approval takeOwn(ApprovalId id, HumanId by) {
        var approval = take(id);
        if (!approval.applicant().equals(by)) {
            throw new NotFound();
        }
        return approval;
    }

    /** What somebody hears who could have decided a moment ago; a stranger hears nothing. */
    RuntimeException tooLate(Approval approval, HumanId by) {
        return latecomers.answer(approval, by);
    }
}
