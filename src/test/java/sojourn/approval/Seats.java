package sojourn.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sojourn.approval.Cast.Actor;

/** Who is asked where, as an application stands and as the offices are: R25, R26 and R28 a second time. */
record Seats(Model model, Posts posts) {

    /** Where somebody answers; null as themselves. */
    record Seat(int step, @Nullable Actor inPlaceOf) {
        @Override
        public String toString() {
            return "step " + step + (inPlaceOf == null ? "" : " for " + inPlaceOf);
        }
    }

    /** Somebody who is asked; null as themselves. */
    record Voice(Actor by, @Nullable Actor inPlaceOf) {}

    /** Whoever got it while they lead anything at all, else the leaders of the place. */
    private Set<Actor> leaders(int step) {
        var to = model.assignees.get(step);
        return to != null && posts.leadsAnything(to) && !model.excluded().contains(to)
                ? Set.of(to)
                : posts.nearest(model.steps.get(step).place(), model.excluded());
    }

    /** The leaders, then who acts for one of them and is neither asked anyway nor concerned. */
    List<Voice> asked(int step) {
        var asked = new ArrayList<Voice>();
        var leaders = leaders(step);
        leaders.forEach(leader -> asked.add(new Voice(leader, null)));
        var others = new HashSet<>(leaders);
        others.addAll(model.excluded());
        for (var leader : leaders) {
            posts.deputies(leader, model.steps.get(step).place()).stream()
                    .filter(others::add)
                    .forEach(deputy -> asked.add(new Voice(deputy, leader)));
        }
        return asked;
    }

    boolean askedAt(Actor actor, int step) {
        return asked(step).stream().anyMatch(voice -> voice.by() == actor);
    }

    /** Where this one is asked now: as themselves, if they are, else in somebody's place. */
    @Nullable
    Seat openTo(Actor actor) {
        return Stream.of(true, false)
                .flatMap(own -> model.open().stream()
                        .flatMap(step -> asked(step).stream()
                                .filter(voice -> voice.by() == actor && (voice.inPlaceOf() == null) == own)
                                .map(voice -> new Seat(step, voice.inPlaceOf()))))
                .findFirst()
                .orElse(null);
    }

    /** A name in place of APPLICANT, NEXT, DEPUTY and HOLDER; where nobody is asked, a stranger tries. */
    Actor who(Actor actor) {
        return switch (actor) {
            case APPLICANT -> model.applicant;
            case NEXT ->
                Actor.PEOPLE.stream()
                        .filter(one -> openTo(one) != null)
                        .findFirst()
                        .orElse(Actor.STRANGER);
            case DEPUTY ->
                Stream.of(true, false)
                        .flatMap(leading -> Actor.PEOPLE.stream()
                                .filter(one -> posts.leadsAnything(one) == leading && actsForSomebody(one)))
                        .findFirst()
                        .orElseGet(() -> who(Actor.NEXT));
            case HOLDER ->
                model.open().stream()
                        .flatMap(step -> Stream.ofNullable(model.assignees.get(step)))
                        .findFirst()
                        .orElseGet(() -> who(Actor.NEXT));
            default -> actor;
        };
    }

    private boolean actsForSomebody(Actor one) {
        var seat = openTo(one);
        return seat != null && seat.inPlaceOf() != null;
    }
}
