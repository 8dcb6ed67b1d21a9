package sojourn.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The steps of an approval as a way to go: which open when, and what becomes of the others. */
record Way(List<Step> steps) {

    /** Lays it anew: what is on it already keeps its agreement unless that was limited, or to something else; what is not needed any more is closed, never taken away: history names it. */
    void plan(List<List<Step.Plan>> stages, Set<Integer> limited) {
        var kept = new HashSet<Integer>();
        for (int position = 0; position < stages.size(); position++) {
            for (var plan : stages.get(position)) {
                int number = known(plan, kept);
                kept.add(number);
                if (number == steps.size()) {
                    steps.add(Step.planned(position, plan));
                } else {
                    var before = steps.get(number);
                    var step = before.at(position, plan.content());
                    var holds = before.standing() == Step.Standing.AGREED
                            && plan.content().equals(before.content())
                            && !limited.contains(number);
                    steps.set(number, holds ? step : step.now(Step.Standing.WAITING));
                }
            }
        }
        IntStream.range(0, steps.size())
                .filter(number -> !kept.contains(number))
                .forEach(number -> set(number, Step.Standing.CLOSED));
    }

    /** Behind the last stage, one more. */
    void lengthen(List<Step.Plan> more) {
        int position = steps.stream().mapToInt(Step::position).max().orElse(-1) + 1;
        more.forEach(plan -> steps.add(Step.planned(position, plan)));
    }

    private int known(Step.Plan plan, HashSet<Integer> kept) {
        return IntStream.range(0, steps.size())
                .filter(number -> steps.get(number).is(plan) && !kept.contains(number))
                .findFirst()
                .orElse(steps.size());
    }

    /** Opens what comes next, if the present position is done; says whether anybody is still to be asked. */
    boolean openNext(Step.Opening now) {
        var next = steps.stream()
                .filter(step -> step.open() || step.standing() == Step.Standing.WAITING)
                .mapToInt(Step::position)
                .min();
        if (next.isEmpty()) {
            return false;
        }
        steps.replaceAll(step -> step.position() == next.getAsInt() && step.standing() == Step.Standing.WAITING
                ? step.opened(now)
                : step);
        return true;
    }

    /** One asks for changes: the others that were asked wait until it comes back. */
    void putAside(int asking) {
        steps.replaceAll(step -> step.open() ? step.now(Step.Standing.WAITING) : step);
        set(asking, Step.Standing.SENT_BACK);
    }

    /** Nobody is asked any more; what was answered stays. */
    void close() {
        steps.replaceAll(step -> switch (step.standing()) {
            case WAITING, OPEN, SENT_BACK -> step.now(Step.Standing.CLOSED);
            case AGREED, REFUSED, CLOSED -> step;
        });
    }

    void set(int number, Step.Standing standing) {
        steps.set(number, steps.get(number).now(standing));
    }

    List<Integer> open() {
        return IntStream.range(0, steps.size())
                .filter(number -> steps.get(number).open())
                .boxed()
                .toList();
    }
}
