package sojourn.approval;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** To what the agreements that hold are limited (R22): at each step that has agreed, its last answer. */
record Limits(List<Step> steps, List<Act> acts) {

    /** The indexes of the acts that are such agreements. */
    Set<Integer> holding() {
        var holding = new HashSet<Integer>();
        var seen = new HashSet<Integer>();
        for (int number = acts.size() - 1; number >= 0; number--) {
            var act = acts.get(number);
            if (act.step() != null
                    && act.verb().decides()
                    && seen.add(act.step())
                    && steps.get(act.step()).standing() == Step.Standing.AGREED) {
                holding.add(number);
            }
        }
        return holding;
    }

    Optional<LocalDate> notAfter() {
        return holding().stream()
                .map(acts::get)
                .flatMap(act -> Optional.ofNullable(act.notAfter()).stream())
                .min(LocalDate::compareTo);
    }

    /** The steps whose agreement does not hold for everything that was asked. */
    Set<Integer> limited(List<LeftOut> leftOut) {
        var limited = new HashSet<Integer>();
        for (var number : holding()) {
            var act = acts.get(number);
            var step = act.step();
            if (step != null && (act.notAfter() != null || leftOut.stream().anyMatch(one -> one.act() == number))) {
                limited.add(step);
            }
        }
        return limited;
    }
}
