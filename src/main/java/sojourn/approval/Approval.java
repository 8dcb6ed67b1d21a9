package sojourn.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/**
 * 审批: the run of one application through its steps (R21 to R25).
 *
 * <p>It begins as a draft, which nobody but its applicant sees. <b>Sending</b> it gives it its 流水号 and opens the steps at the first
 * position; when all of a position have <b>agreed</b>, the next position opens; when the last has, it is agreed. One who <b>refuses</b>
 * ends it. One who <b>sends it back</b> hands it to the applicant: every step that was still open is put aside, what had been agreed stays;
 * sent again, a new round begins, and those steps are open again; so are those that had agreed to something that was changed meanwhile. If the
 * applicant changed what decides the way (another department), agreements stay only for places that are still on it. An agreement may be
 * <b>limited</b> to some of those it is about, or to an earlier day; such a one is asked for again when the application is sent again.
 *
 * <p>A decider may <b>hand over</b> their step to another leader, who is then asked alone; the promised time stays. The applicant may
 * <b>nudge</b> those who are asked. A system administrator may <b>terminate</b> what runs or was sent back.
 *
 * <p>The applicant may <b>withdraw</b> it while it runs and nobody has decided since it was last sent, and may <b>discard</b> a draft and
 * what was sent back. Whatever has ended stays as it is. Nothing happens by the passing of time.
 *
 * <p>Who may do what is not asked here but in {@link Approvals}: here is only what follows what.
 */
@Table("approval_approval")
public class Approval {

    @Id
    private final ApprovalId id;

    private final String kind;
    private final HumanId applicant;
    private @Nullable Long serial;
    private DepartmentId department;
    private State state = State.DRAFT;
    private int round;
    private Instant changedAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant endedAt;

    @Version
    @SuppressWarnings("UnusedVariable") // Spring Data reads and writes it
    private long version;

    @MappedCollection(idColumn = "approval")
    private Set<About> about = new HashSet<>();

    @MappedCollection(idColumn = "approval", keyColumn = "number")
    private List<Step> steps = new ArrayList<>();

    @MappedCollection(idColumn = "approval", keyColumn = "number")
    private List<Act> acts = new ArrayList<>();

    @MappedCollection(idColumn = "approval", keyColumn = "number")
    private List<LeftOut> leftOut = new ArrayList<>();

    @MappedCollection(idColumn = "approval", keyColumn = "number")
    private List<Mark> marks = new ArrayList<>();

    /** A new draft. */
    Approval(ApprovalId id, String kind, HumanId applicant, DepartmentId department, Instant changedAt) {
        this.id = id;
        this.kind = kind;
        this.applicant = applicant;
        this.department = department;
        this.changedAt = changedAt;
    }

    /** Gives it its number, once and for ever. */
    void number(long next) {
        if (serial != null) {
            throw new IllegalStateException("has its number");
        }
        serial = next;
    }

    /** The steps of one stage are asked at the same time, the stages one after another. */
    void send(DepartmentId to, List<List<Step.Plan>> stages, Set<HumanId> concerned, Step.Opening now) {
        switch (state) {
            case DRAFT, RETURNED -> {
                if (serial == null || stages.isEmpty() || stages.stream().anyMatch(List::isEmpty)) {
                    throw new IllegalArgumentException("a way with a number and at least one step is needed");
                }
                department = to;
                about = concerned.stream().map(About::new).collect(Collectors.toCollection(HashSet::new));
                new Way(steps).plan(stages, limited());
                state = State.RUNNING;
                round++;
                sentAt = now.at();
                tell(null, Verb.SENT, applicant, "", now.at());
                openNext(now);
            }
            case RUNNING, AGREED, REFUSED, WITHDRAWN, DISCARDED, TERMINATED -> throw new NotNow(id, state);
        }
    }

    /** Adds steps behind all others (R18). */
    void lengthen(List<Step.Plan> more) {
        new Way(steps).lengthen(more);
    }

    /** How many steps are still to be answered. */
    public long left() {
        return steps.stream()
                .filter(step -> step.open() || step.standing() == Step.Standing.WAITING)
                .count();
    }

    void decide(int number, Decision decision, HumanId by, String remark, Step.Opening now) {
        decide(Deciders.Seat.own(number), new Answer(decision, remark, Terms.NONE), List.of(), by, now);
    }

    /** The subjects are those it is about: {@link Matter#subjects}. */
    void decide(Deciders.Seat seat, Answer answer, List<Subject> subjects, HumanId by, Step.Opening now) {
        int number = seat.step();
        var decision = answer.decision();
        var remark = answer.remark();
        if (state != State.RUNNING || !steps.get(number).open()) {
            throw new NotNow(id, state);
        }
        answer.fit();
        answer.marked().stream().sorted().forEach(field -> marks.add(new Mark(acts.size(), field)));
        answer.terms().fit(subjects, leftOutKeys());
        limit(answer.terms(), subjects);
        acts.add(new Act(
                round,
                number,
                decision.verb(),
                by,
                seat.onBehalfOf(),
                null,
                now.at(),
                answer.terms().notAfter(),
                remark));
        changedAt = now.at();
        switch (decision) {
            case AGREE -> {
                new Way(steps).set(number, Step.Standing.AGREED);
                openNext(now);
            }
            case REFUSE -> {
                new Way(steps).set(number, Step.Standing.REFUSED);
                end(State.REFUSED, now.at());
            }
            case SEND_BACK -> {
                new Way(steps).putAside(number);
                state = State.RETURNED;
            }
        }
    }

    private void limit(Terms terms, List<Subject> subjects) {
        for (var subject : subjects) {
            var reason = terms.leftOut().get(subject.key());
            if (reason != null) {
                leftOut.add(new LeftOut(acts.size(), subject.key(), subject.name(), reason));
            }
        }
    }

    void withdraw(Instant now) {
        if (!mayBeWithdrawn()) {
            throw new NotNow(id, state);
        }
        tell(null, Verb.WITHDRAWN, applicant, "", now);
        end(State.WITHDRAWN, now);
    }

    void discard(Instant now) {
        switch (state) {
            case DRAFT, RETURNED -> {
                tell(null, Verb.DISCARDED, applicant, "", now);
                end(State.DISCARDED, now);
            }
            case RUNNING, AGREED, REFUSED, WITHDRAWN, DISCARDED, TERMINATED -> throw new NotNow(id, state);
        }
    }

    void handOver(Deciders.Seat seat, HumanId by, HumanId to, String remark, Instant now) {
        int number = seat.step();
        if (state != State.RUNNING || !steps.get(number).open()) {
            throw new NotNow(id, state);
        }
        steps.set(number, steps.get(number).assigned(to));
        acts.add(new Act(round, number, Verb.HANDED_OVER, by, seat.onBehalfOf(), to, now, null, remark));
        changedAt = now;
    }

    void nudge(Instant now) {
        if (state != State.RUNNING) {
            throw new NotNow(id, state);
        }
        tell(null, Verb.NUDGED, applicant, "", now);
    }

    void terminate(HumanId by, String reason, Instant now) {
        switch (state) {
            case RUNNING, RETURNED -> {
                tell(null, Verb.TERMINATED, by, reason, now);
                end(State.TERMINATED, now);
            }
            case DRAFT, AGREED, REFUSED, WITHDRAWN, DISCARDED, TERMINATED -> throw new NotNow(id, state);
        }
    }

    /** Remembers whether somebody is there to decide an open step; says whether that is news. */
    boolean stuck(int number, boolean nobodyThere) {
        var step = steps.get(number);
        steps.set(number, step.stuck(nobodyThere));
        return step.stuck() != nobodyThere;
    }

    /** While it runs and nobody has decided since it was last sent; earlier rounds do not count, their answer was a return. */
    public boolean mayBeWithdrawn() {
        return state == State.RUNNING && !history().decidedIn(round);
    }

    /** By its applicant: a draft, and what was sent back. */
    public boolean mayBeDiscarded() {
        return state == State.DRAFT || state == State.RETURNED;
    }

    private void openNext(Step.Opening now) {
        if (!new Way(steps).openNext(now)) {
            end(State.AGREED, now.at());
        }
    }

    private void end(State outcome, Instant now) {
        state = outcome;
        endedAt = now;
        new Way(steps).close();
    }

    private void tell(@Nullable Integer step, Verb verb, HumanId by, String remark, Instant now) {
        acts.add(new Act(round, step, verb, by, null, null, now, null, remark));
        changedAt = now;
    }

    public ApprovalId id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    /** 流水号, from 10000001 upwards; empty before it was first sent. */
    public Optional<String> serial() {
        return Optional.ofNullable(serial).map(Object::toString);
    }

    /** For whoever knows that it was sent. */
    String number() {
        return Objects.requireNonNull(serial).toString();
    }

    public HumanId applicant() {
        return applicant;
    }

    public DepartmentId department() {
        return department;
    }

    public State state() {
        return state;
    }

    /** 0 as a draft, then how often it was sent. */
    public int round() {
        return round;
    }

    /** In the order in which they were first planned; an index into this list names a step in {@link Act}. */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** Everything that was done to it, in order. */
    public List<Act> acts() {
        return Collections.unmodifiableList(acts);
    }

    /** The temporary people it is about who also use the system. */
    public Set<HumanId> about() {
        return about.stream().map(About::human).collect(Collectors.toUnmodifiableSet());
    }

    /** Who never decides here (R25): the applicant and those whom it is about. */
    public Set<HumanId> excluded() {
        var excluded = new HashSet<>(about());
        excluded.add(applicant);
        return Set.copyOf(excluded);
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** When it was last sent. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The indexes of the steps at which somebody is asked now. */
    public List<Integer> open() {
        return new Way(steps).open();
    }

    /** When its applicant last nudged whoever is asked, in this round. */
    Optional<Instant> nudgedAt() {
        return history().last(Verb.NUDGED, round).map(Act::at);
    }

    /** To whom the agreements that hold do not extend (R22). */
    public List<LeftOut> leftOut() {
        var holding = new Limits(steps, acts).holding();
        return leftOut.stream().filter(one -> holding.contains(one.act())).toList();
    }

    /** All that was ever left out, in order; also by agreements that hold no more. */
    public List<LeftOut> everLeftOut() {
        return Collections.unmodifiableList(leftOut);
    }

    /** What is to be changed, while it is sent back. */
    public Set<String> marked() {
        return state != State.RETURNED
                ? Set.of()
                : marks.stream()
                        .filter(mark -> mark.act() == acts.size() - 1)
                        .map(Mark::field)
                        .collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> leftOutKeys() {
        return leftOut().stream().map(LeftOut::subject).collect(Collectors.toUnmodifiableSet());
    }

    /** The last 离校日期 that all agreements which hold allow; empty as applied for. */
    public Optional<LocalDate> notAfter() {
        return new Limits(steps, acts).notAfter();
    }

    private Set<Integer> limited() {
        return new Limits(steps, acts).limited(leftOut);
    }

    /** What was last done to it. */
    public Optional<Act> last() {
        return history().last();
    }

    /** The last answer at one of these steps. */
    Optional<Act> lastDecisionAt(Collection<Integer> numbers) {
        return history().lastDecisionAt(numbers);
    }

    private History history() {
        return new History(acts);
    }

    /** A human whom it is about. */
    @Table("approval_about")
    record About(HumanId human) {}
}
