package sojourn.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import sojourn.organization.Human;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;

/** Who decides and who may look (R25, R28): asked of the offices at every question, remembered nowhere. */
@Component
class Deciders {

    private final Offices offices;

    Deciders(Offices offices) {
        this.offices = offices;
    }

    List<Human> of(Approval approval, Step step) {
        return assignee(approval, step)
                .map(List::of)
                .orElseGet(() -> offices.leadersFor(step.department(), approval.excluded()));
    }

    /** To whom it may be handed over: whoever leads any department, and may decide here (R22, R25). */
    List<Human> entitled(Approval approval) {
        return offices.holders(Role.LEADER).stream()
                .filter(leader -> !approval.excluded().contains(leader.id()))
                .toList();
    }

    /** Nobody, as soon as they lead nothing any more: then the step is its department's again (R28). */
    private Optional<Human> assignee(Approval approval, Step step) {
        return Optional.ofNullable(step.assignee())
                .flatMap(to -> entitled(approval).stream()
                        .filter(leader -> leader.id().equals(to))
                        .findFirst());
    }

    /** The open steps at which this human may answer. */
    List<Integer> openTo(HumanId human, Approval approval) {
        return approval.open().stream()
                .filter(number -> entitled(human, approval, approval.steps().get(number)))
                .toList();
    }

    /** The steps, decided ones too, at which this human has been or would be asked. */
    List<Integer> concerning(HumanId human, Approval approval) {
        return IntStream.range(0, approval.steps().size())
                .filter(number -> approval.steps().get(number).begun())
                .filter(number -> entitled(human, approval, approval.steps().get(number)))
                .boxed()
                .toList();
    }

    /**
     * A draft is its applicant's alone; what was sent is also for the secretaries of its department, for
     * whoever is or was concerned with it, and for system administrators, who may have to end it.
     */
    boolean mayRead(HumanId human, Approval approval) {
        if (approval.applicant().equals(human)) {
            return true;
        }
        return approval.state() != State.DRAFT
                && approval.round() > 0
                && (hasActed(human, approval)
                        || offices.holders(Role.SYSTEM_ADMINISTRATOR).stream()
                                .anyMatch(administrator -> administrator.id().equals(human))
                        || offices.holds(human, Role.SECRETARY, approval.department())
                        || !concerning(human, approval).isEmpty());
    }

    static boolean hasDecided(HumanId human, Approval approval) {
        return approval.acts().stream()
                .anyMatch(act -> act.verb().decides() && act.by().equals(human));
    }

    static boolean hasActed(HumanId human, Approval approval) {
        return approval.acts().stream().anyMatch(act -> act.by().equals(human));
    }

    private boolean entitled(HumanId human, Approval approval, Step step) {
        return of(approval, step).stream().anyMatch(leader -> leader.id().equals(human));
    }
}
