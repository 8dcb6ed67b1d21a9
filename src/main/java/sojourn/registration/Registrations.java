package sojourn.registration;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.limit.LimitReached;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** The door through which a draft becomes an application, and through which one reads it (R3, R7 to R10). */
@Service
@Transactional(noRollbackFor = LimitReached.class)
public class Registrations {

    private final DraftRows drafts;
    private final RegistrationRows rows;
    private final Review review;
    private final Claims claims;
    private final Approvals approvals;
    private final Steps steps;

    Registrations(
            DraftRows drafts, RegistrationRows rows, Review review, Claims claims, Approvals approvals, Steps steps) {
        this.drafts = drafts;
        this.rows = rows;
        this.review = review;
        this.claims = claims;
        this.approvals = approvals;
        this.steps = steps;
    }

    /**
     * Sends what the draft says now, with the declaration frozen (R7). Where something is wrong with it, says what and sends nothing.
     *
     * @throws AlreadyClaimed when another application with one of its people was sent at the same moment (R9)
     */
    public Checked send(ApprovalId id, HumanId applicant) {
        approvals.takeToSend(id, applicant);
        var typed = drafts.take(id, applicant).orElseThrow(NotFound::new).typed();
        var checked = review.all(id, applicant, typed);
        var registration = checked.registration();
        if (registration == null) {
            return checked;
        }
        var keys = typed.people().stream().map(TypedPerson::key).toList();
        // nobody of them is known, so none of them can be who decides on it (R25)
        var approval =
                approvals.send(id, applicant, registration.department(), steps.of(id, keys, registration), Set.of());
        var at = Objects.requireNonNull(typed.declaredAt());
        rows.write(
                id,
                registration,
                new RegistrationRows.Declared(Integer.parseInt(typed.declared()), applicant, at),
                review.warned(registration));
        claims.take(
                id,
                approval.serial().orElseThrow(),
                registration.people().stream().map(Newcomer::document).toList());
        return checked;
    }

    /** The wording that was ticked. */
    @Transactional(readOnly = true)
    public Declaration declared(Typed typed) {
        return rows.wording(Integer.parseInt(typed.declared()));
    }

    /** For whoever may read its approval: that is the caller's question. */
    @Transactional(readOnly = true)
    public Application get(ApprovalId id) {
        var sent = rows.get(id);
        return new Application(
                sent.registration(),
                rows.wording(sent.declared().version()),
                sent.declared().by(),
                sent.declared().at(),
                IntStream.range(0, sent.warned().size())
                        .filter(sent.warned()::get)
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    /**
     * An application as it was last sent.
     *
     * @param declaration the wording that was declared
     * @param warned at which places, from 0, stand people who may be known by another document (R8)
     */
    public record Application(
            Registration registration,
            Declaration declaration,
            HumanId declaredBy,
            Instant declaredAt,
            Set<Integer> warned) {}

    /** Somebody of an application stands in another open one since a moment ago (R9); nothing was sent. */
    public static final class AlreadyClaimed extends RuntimeException {

        AlreadyClaimed() {
            super("already claimed", null, false, false);
        }
    }
}
