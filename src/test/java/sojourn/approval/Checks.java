package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Model.Told;
import sojourn.approval.Move.Limit;
import sojourn.approval.Step.Standing;

/** What must hold of an application after whatever was tried: first by itself, then against the model. */
record Checks(Cast cast) {

    /** An act, in the words of the model. */
    private record Line(
            int round,
            @Nullable Integer step,
            Verb verb,
            @Nullable Actor by,
            @Nullable Actor inPlaceOf,
            @Nullable Actor to,
            @Nullable Integer lastDay) {}

    void sound(Approval approval, List<Act> actsBefore) {
        var running = approval.state() == State.RUNNING;
        assertThat(!approval.open().isEmpty())
                .as("a step is open if and only if it runs: %s %s", approval.state(), standings(approval))
                .isEqualTo(running);
        assertThat(approval.open().stream()
                        .map(step -> approval.steps().get(step).position())
                        .distinct()
                        .count())
                .as("one position is open at a time")
                .isLessThanOrEqualTo(1);
        assertThat(running || !standings(approval).contains(Standing.WAITING) || approval.state() == State.RETURNED)
                .as("nothing waits when it has ended")
                .isTrue();
        assertThat(approval.acts().stream().limit(actsBefore.size()).toList())
                .as("history only grows")
                .isEqualTo(actsBefore);
        assertThat(approval.acts().stream()
                        .filter(act -> act.verb() == Verb.SENT)
                        .map(Act::round)
                        .toList())
                .as("sent once in each round")
                .isEqualTo(IntStream.rangeClosed(1, approval.round()).boxed().toList());
        assertThat(approval.state().ended()).isEqualTo(approval.endedAt().isPresent());
        for (int step = 0; step < approval.steps().size(); step++) {
            if (approval.steps().get(step).standing() == Standing.AGREED) {
                assertThat(approval.lastDecisionAt(List.of(step)).map(Act::verb))
                        .as("somebody said yes at step %s", step)
                        .contains(Verb.AGREED);
            }
        }
        if (approval.state() == State.AGREED) {
            assertThat(standings(approval)).as("all agreed").isSubsetOf(Standing.AGREED, Standing.CLOSED);
        }
    }

    void as(Model model, Approval approval) {
        assertThat(approval.state()).as("state").isEqualTo(model.state);
        assertThat(approval.round()).as("round").isEqualTo(model.rounds);
        assertThat(lines(approval)).as("history").isEqualTo(lines(model));
        assertThat(approval.steps().stream()
                        .map(step -> new Step.Plan(step.name(), step.department(), ""))
                        .toList())
                .as("steps")
                .isEqualTo(model.steps.stream().map(cast::plan).toList());
        assertThat(standings(approval))
                .as("standings")
                .isEqualTo(IntStream.range(0, model.steps.size())
                        .mapToObj(model::standing)
                        .toList());
        assertThat(approval.steps().stream()
                        .map(step -> cast.actor(step.assignee()))
                        .toList())
                .as("assignees")
                .isEqualTo(IntStream.range(0, model.steps.size())
                        .mapToObj(model.assignees::get)
                        .collect(Collectors.toCollection(ArrayList::new)));
        assertThat(approval.leftOutKeys()).as("left out").isEqualTo(model.leftOut());
        assertThat(approval.everLeftOut().stream()
                        .map(out -> Map.entry(out.act(), out.subject()))
                        .toList())
                .as("ever left out")
                .containsExactlyInAnyOrderElementsOf(model.everLeftOut());
        assertThat(approval.marked()).as("marked").isEqualTo(model.marked());
        assertThat(approval.notAfter().map(Checks::day).orElse(null))
                .as("last day")
                .isEqualTo(model.lastDay());
        assertThat(approval.excluded()).as("excluded").isEqualTo(cast.humans(model.excluded()));
        assertThat(approval.mayBeWithdrawn())
                .as("may be withdrawn")
                .isEqualTo(model.state == State.RUNNING && !model.answered);
        assertThat(approval.serial().isPresent()).as("has its number").isEqualTo(model.rounds > 0);
    }

    private static List<Standing> standings(Approval approval) {
        return approval.steps().stream().map(Step::standing).toList();
    }

    private List<Line> lines(Approval approval) {
        return approval.acts().stream()
                .map(act -> new Line(
                        act.round(),
                        act.step(),
                        act.verb(),
                        cast.actor(act.by()),
                        cast.actor(act.onBehalfOf()),
                        cast.actor(act.to()),
                        act.notAfter() == null ? null : day(act.notAfter())))
                .toList();
    }

    private static List<Line> lines(Model model) {
        var lines = new ArrayList<Line>();
        int round = 0;
        for (var told : model.history) {
            lines.add(
                    switch (told) {
                        case Told.Sent sent -> new Line(++round, null, Verb.SENT, sent.by(), null, null, null);
                        case Told.Said said ->
                            new Line(
                                    round,
                                    said.seat().step(),
                                    said.decision().verb(),
                                    said.by(),
                                    said.seat().inPlaceOf(),
                                    null,
                                    said.limit().lastDay());
                        case Told.HandedOver over ->
                            new Line(
                                    round,
                                    over.seat().step(),
                                    Verb.HANDED_OVER,
                                    over.by(),
                                    over.seat().inPlaceOf(),
                                    over.to(),
                                    null);
                        case Told.Did did -> new Line(round, null, did.verb(), did.by(), null, null, null);
                    });
        }
        return lines;
    }

    private static int day(LocalDate date) {
        return (int) (Objects.requireNonNull(date).toEpochDay() - Limit.DAY.toEpochDay());
    }
}
