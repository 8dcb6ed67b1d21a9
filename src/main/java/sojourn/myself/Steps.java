package sojourn.myself;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sojourn.shell.HumanId;
import sojourn.shell.Stage;

/** The five steps of one person, each from the room that knows it. */
@Component
public class Steps {

    private static final Stage.Progress NOT_THERE = Stage.Progress.of(Stage.State.CLOSED, null, "myself.stage.closed");

    private final Map<Stage.Place, Stage> stages;

    Steps(List<Stage> stages) {
        this.stages = stages.stream()
                .collect(Collectors.toMap(
                        Stage::place,
                        stage -> stage,
                        (one, other) -> {
                            throw new IllegalStateException(one + " and " + other + " are the same step");
                        },
                        () -> new EnumMap<>(Stage.Place.class)));
    }

    /** One of the five, and how far. */
    public record Step(Stage.Place place, Stage.Progress progress) {

        public boolean done() {
            return progress.state() == Stage.State.DONE;
        }
    }

    /** Always five, in their order. */
    public List<Step> of(HumanId person) {
        return Arrays.stream(Stage.Place.values())
                .map(place -> new Step(place, progress(place, person)))
                .toList();
    }

    private Stage.Progress progress(Stage.Place place, HumanId person) {
        var stage = stages.get(place);
        return stage == null ? NOT_THERE : stage.of(person);
    }
}
