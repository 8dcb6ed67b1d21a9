package sojourn.basis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.inspection.Inspected;
import sojourn.inspection.Inspection;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;

/**
 * The door to the documents of applications. Its applicant adds and removes them while it may be changed; who opens
 * them is the question of {@link BasisReading}. Nobody else learns that there are any.
 */
@Service
public class Bases {

    /** So many documents one application has at most. */
    public static final int MOST = 200;

    private static final int LONGEST_NAME = 200;

    private final BasisRows rows;
    private final Approvals approvals;
    private final Inspection inspection;
    private final CampusTime time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Bases(
            BasisRows rows,
            Approvals approvals,
            Inspection inspection,
            CampusTime time,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.approvals = approvals;
        this.inspection = inspection;
        this.time = time;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A document as it is handed in.
     *
     * @param person whom it is for; null for all
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Upload(
            Based.@Nullable Person person, String fileName, LocalDate from, LocalDate until, byte[] content) {}

    /** Those that count, for the checks of the application itself; whoever asks for a reader asks {@link #shownTo}. */
    @Transactional(readOnly = true)
    public List<Basis> of(ApprovalId application) {
        return rows.of(application).stream()
                .filter(basis -> basis.removedAt() == null)
                .toList();
    }

    /** All that was ever sent with it. */
    @Transactional(readOnly = true)
    List<Basis> ever(ApprovalId application) {
        return rows.of(application);
    }

    /** What this reader may open; nothing for anybody but the applicant and the deciders. */
    @Transactional(readOnly = true)
    public List<Basis> shownTo(HumanId reader, Approval approval) {
        return maySee(reader, approval) ? rows.of(approval.id()) : List.of();
    }

    /**
     * @throws BasisRefused when it is none that may be kept, or there are {@link #MOST} already
     * @throws NotFound where the application is not theirs, or may not be changed now
     */
    public BasisId add(ApprovalId application, HumanId by, Upload upload) {
        changeable(application, by);
        if (upload.until().isBefore(upload.from())) {
            throw new IllegalArgumentException("ends before it begins");
        }
        if (rows.of(application).size() >= MOST) {
            throw BasisRefused.tooMany();
        }
        // looking may take a while, and holds no connection meanwhile
        return switch (inspection.inspect(upload.content())) {
            case Inspected.Refused(var reason) -> throw BasisRefused.because(reason);
            case Inspected.Accepted accepted ->
                Objects.requireNonNull(transaction.execute(status -> {
                    approvals.takeToChange(application, by);
                    if (rows.of(application).size() >= MOST) {
                        throw BasisRefused.tooMany();
                    }
                    return keep(application, by, upload, accepted);
                }));
        };
    }

    private BasisId keep(ApprovalId application, HumanId by, Upload upload, Inspected.Accepted accepted) {
        var person = upload.person();
        var basis = new Basis(
                NewId.of(BasisId::new),
                application,
                person == null ? null : person.key(),
                person == null ? null : person.name(),
                name(upload.fileName()),
                upload.from(),
                upload.until(),
                accepted.format(),
                accepted.pages(),
                accepted.content().length,
                time.now().truncatedTo(ChronoUnit.MICROS),
                null);
        rows.insert(basis, accepted.content(), by);
        events.publishEvent(basis.deed(by, "basis.added"));
        return basis.id();
    }

    /**
     * By the applicant, while the application may be changed. What was sent already stays with it, marked as taken back: who agreed then
     * agreed to that too. One that is gone already stays gone.
     */
    @Transactional
    public void remove(BasisId id, HumanId by) {
        var basis = rows.find(id).orElseThrow(NotFound::new);
        var approval = approvals.takeToChange(basis.application(), by);
        if (basis.removedAt() != null) {
            return;
        }
        if (approval.sentAt().filter(sent -> !basis.addedAt().isAfter(sent)).isPresent()) {
            rows.takeBack(id, time.now());
        } else {
            rows.delete(id);
        }
        events.publishEvent(basis.deed(by, "basis.removed"));
    }

    /** For a draft that some of the people of another go to: what is for them, or for all, comes with them. */
    @Transactional
    public void copy(ApprovalId from, ApprovalId to, HumanId by, Set<String> people) {
        approvals.takeToChange(from, by);
        approvals.takeToChange(to, by);
        for (var one : of(from)) {
            if (one.person() == null || people.contains(one.person())) {
                var copy = one.copy(NewId.of(BasisId::new), to);
                rows.insert(copy, rows.content(one.id()), by);
                events.publishEvent(copy.deed(by, "basis.added"));
            }
        }
    }

    /** When a draft is thrown away that nobody else has seen. */
    @Transactional
    public void forget(ApprovalId application) {
        rows.deleteOf(application);
    }

    /** The application itself, for its applicant while it may be changed. */
    @Transactional(readOnly = true)
    public Approval changeable(ApprovalId application, HumanId by) {
        var approval = approvals.get(application, by);
        if (!approval.applicant().equals(by) || !approval.mayBeDiscarded()) {
            throw new NotFound();
        }
        return approval;
    }

    boolean maySee(HumanId reader, Approval approval) {
        return approval.applicant().equals(reader) || approvals.decidesOrDecided(approval, reader);
    }

    /** What stands behind the last slash, without what cannot be seen. */
    private static String name(String typed) {
        var last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        var name = last.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return name.isEmpty() ? "-" : name;
    }
}
