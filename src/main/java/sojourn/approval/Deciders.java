package sojourn.approval;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.deputy.Decider;
import sojourn.deputy.Panel;
import sojourn.deputy.Panels;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;

/** Who decides and who may look (R25, R26, R28): asked of the offices at every question, remembered nowhere. */
@Component
class Deciders {

    private final Offices offices;
    private final Panels panels;

    Deciders(Offices offices, Panels panels) {
        this.offices = offices;
        this.panels = panels;
    }

    Panel panel(Collection<DepartmentId> departments) {
        return panels.of(departments);
    }

    /** Who is asked, at each step that is open (by its index); empty where nobody may decide. */
    SequencedMap<Integer, List<Decider>> asked(Approval approval) {
        return asked(approval, approval.open());
    }

    /** To whom it may be handed over: whoever leads any department, and may decide here (R22, R25). */
    List<Human> entitled(Approval approval) {
        return offices.holders(Role.LEADER).stream()
                .filter(leader -> !approval.excluded().contains(leader.id()))
                .toList();
    }

    /** Where this human may answer, first the steps at which they are asked as themselves. */
    List<Seat> openTo(HumanId human, Approval approval) {
        return asked(approval).entrySet().stream()
                .flatMap(asked -> asked.getValue().stream()
                        .filter(decider -> decider.human().id().equals(human))
                        .map(decider -> new Seat(
                                asked.getKey(),
                                decider.leader() == null
                                        ? null
                                        : decider.leader().id())))
                .sorted(Comparator.comparing(seat -> seat.onBehalfOf() != null))
                .toList();
    }

    /** The steps, decided ones too, at which this human has been or would be asked. */
    List<Integer> concerning(HumanId human, Approval approval) {
        var begun = IntStream.range(0, approval.steps().size())
                .filter(number -> approval.steps().get(number).begun())
                .boxed()
                .toList();
        return asked(approval, begun).entrySet().stream()
                .filter(asked -> asked.getValue().stream()
                        .anyMatch(decider -> decider.human().id().equals(human)))
                .map(asked -> asked.getKey())
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

    private SequencedMap<Integer, List<Decider>> asked(Approval approval, List<Integer> numbers) {
        var asked = new TreeMap<Integer, List<Decider>>();
        if (!numbers.isEmpty()) {
            var panel = panel(numbers.stream()
                    .map(number -> approval.steps().get(number).department())
                    .collect(Collectors.toSet()));
            for (var number : numbers) {
                var step = approval.steps().get(number);
                asked.put(number, panel.asked(step.department(), step.assignee(), approval.excluded()));
            }
        }
        return asked;
    }

    /**
     * Where a human may answer.
     *
     * @param step index of an open step
     * @param onBehalfOf the leader in whose place (R26); null as themselves
     */
    record Seat(int step, @Nullable HumanId onBehalfOf) {

        static Seat own(int step) {
            return new Seat(step, null);
        }
    }
}
