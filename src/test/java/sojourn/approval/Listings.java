package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Model.Told;
import sojourn.approval.ServicesMachineTests.House;
import sojourn.approval.Worklist.Tab;
import sojourn.shell.HumanId;

/** What everybody sees of the applications at one moment, against the models. */
record Listings(ServicesMachine machine, House house, Cast cast, List<Model> models, List<ApprovalId> ids) {

    private static final Tab[] OF_EVERYBODY = {Tab.TODO, Tab.RUNNING, Tab.DONE, Tab.WAITING, Tab.DECIDED};

    void asTheModels(Instant now) {
        Actor.PEOPLE.forEach(this::lists);
        nobodyIsForgotten(now);
    }

    /** R23: each list of this one, against the models. */
    private void lists(Actor actor) {
        for (var tab : actor == Actor.ADMINISTRATOR ? Tab.values() : OF_EVERYBODY) {
            var rows = house.worklist.list(tab, cast.human(actor), null, 10, Locale.CHINESE).rows().stream()
                    .filter(row -> ids.contains(row.id()))
                    .toList();
            var listed = rows.stream().map(row -> ids.indexOf(row.id())).toList();
            var expected = IntStream.range(0, ids.size())
                    .filter(each -> belongs(tab, actor, models.get(each)))
                    .boxed()
                    .toList();
            assertThat(listed)
                    .as("%s of %s, 0 is the secretary's, 1 the leader's", tab, actor)
                    .containsExactlyInAnyOrderElementsOf(expected);
            if (tab == Tab.WAITING || tab == Tab.DECIDED) {
                assertThat(house.worklist.count(tab, cast.human(actor)))
                        .as("how many %s of %s", tab, actor)
                        .isEqualTo(expected.size());
            }
            rows.forEach(row -> row(row, models.get(ids.indexOf(row.id())), tab == Tab.DECIDED ? actor : null));
        }
        for (int each = 0; each < ids.size(); each++) {
            var id = ids.get(each);
            assertThat(catchThrowable(() -> house.approvals.get(id, cast.human(actor))) == null)
                    .as("%s reads %s", actor, each)
                    .isEqualTo(mayRead(actor, models.get(each)));
        }
    }

    private boolean belongs(Tab tab, Actor actor, Model model) {
        var own = model.applicant == actor;
        return switch (tab) {
            case TODO -> own && model.restsWithApplicant();
            case RUNNING -> own && model.state == State.RUNNING;
            case DONE -> own && model.state.ended() && model.rounds > 0;
            case WAITING -> machine.seats(model).openTo(actor) != null;
            case DECIDED -> model.history.stream().anyMatch(told -> told instanceof Told.Said && told.by() == actor);
            case EVERYBODYS -> model.state == State.RUNNING || model.state == State.RETURNED;
        };
    }

    private void row(WorkRow row, Model model, @Nullable Actor decider) {
        assertThat(row.state()).isEqualTo(model.state);
        assertThat(row.asked().stream()
                        .map(asked -> Set.copyOf(asked.deciders()))
                        .toList())
                .as("who is asked")
                .containsExactlyInAnyOrderElementsOf(model.open().stream()
                        .map(step -> machine.signatories(model, step))
                        .toList());
        assertThat(row.last() == null ? null : row.last().signatory())
                .as("who did it last")
                .isEqualTo(model.history.reversed().stream()
                        .filter(told -> decider == null || told instanceof Told.Said && told.by() == decider)
                        .findFirst()
                        .map(ServicesMachine::signatory)
                        .orElse(null));
        assertThat(row.mayBeWithdrawn()).isEqualTo(model.state == State.RUNNING && !model.answered);
    }

    /** What was sent is also for the secretaries of its department, whoever did something, and whoever is or would have been asked. */
    private boolean mayRead(Actor actor, Model model) {
        return actor == model.applicant
                || model.rounds > 0
                        && (actor == Actor.ADMINISTRATOR
                                || model.acted(actor)
                                || machine.posts.serves(
                                        actor,
                                        model.sentBy.getFirst().getFirst().place())
                                || model.begun.stream()
                                        .anyMatch(step -> machine.seats(model).askedAt(actor, step)));
    }

    /** R25, R27: what happens by itself finds each open step, and everybody who is asked there. */
    private void nobodyIsForgotten(Instant now) {
        var changed = new ArrayList<ApprovalId>();
        var asked = new ArrayList<Set<HumanId>>();
        for (int each = 0; each < ids.size(); each++) {
            var seats = machine.seats(models.get(each));
            var approval = machine.approval(each);
            for (int number : approval.open()) {
                var step = approval.steps().get(number);
                if (step.stuck() != seats.asked(number).isEmpty()) {
                    changed.add(ids.get(each));
                }
                asked.add(seats.asked(number).stream()
                        .map(voice -> cast.human(voice.by()))
                        .collect(Collectors.toSet()));
            }
        }
        assertThat(house.steps.newlyStuckOrNot().stream().filter(ids::contains).toList())
                .as("where somebody has come or gone")
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(changed));
        assertThat(house.steps.asked().stream()
                        .filter(step -> ids.contains(step.place().approval()))
                        .map(OpenSteps.Pending::asked)
                        .toList())
                .as("who may be reminded")
                .containsExactlyInAnyOrderElementsOf(asked);
        for (int each = 0; each < ids.size(); each++) {
            machine.acted(models.get(each), house.consequences.lookForDeciders(machine.approval(each), now));
        }
    }
}
