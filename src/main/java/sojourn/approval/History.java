package sojourn.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everything that was done to one application, in order, and what one asks of it. */
record History(List<Act> acts) {

    boolean decidedIn(int round) {
        return acts.stream().anyMatch(act -> act.round() == round && act.verb().decides());
    }

    Optional<Act> last() {
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.getLast());
    }

    Optional<Act> last(Verb verb, int round) {
        return acts.reversed().stream()
                .filter(act -> act.verb() == verb && act.round() == round)
                .findFirst();
    }

    /** The last answer at one of these steps. */
    Optional<Act> lastDecisionAt(Collection<Integer> numbers) {
        return acts.reversed().stream()
                .filter(act -> act.verb().decides() && numbers.contains(act.step()))
                .findFirst();
    }
}
