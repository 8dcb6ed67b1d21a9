package sojourn.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Spot;
import sojourn.approval.Move.Limit;
import sojourn.approval.Seats.Seat;
import sojourn.approval.Step.Standing;

/**
 * How an application must stand, told anew from all that was done to it: R21 to R28 a second time, without the steps' own standings. A step
 * holds as long as its yes counts; who is asked are the steps at the first position of the way that do not hold.
 */
final class Model {

    /** What succeeded; nothing else changes anything. */
    sealed interface Told {
        Actor by();

        record Sent(Actor by, List<List<Spot>> way, Set<Actor> about) implements Told {}

        record Said(Actor by, Seat seat, Decision decision, Limit limit, Set<String> marks, List<Spot> lengthened)
                implements Told {}

        record HandedOver(Actor by, Seat seat, Actor to) implements Told {}

        record Did(Actor by, Verb verb) implements Told {}
    }

    final Actor applicant;
    final List<Told> history;
    final List<Spot> steps = new ArrayList<>();
    final Map<Integer, Actor> assignees = new HashMap<>();
    /** By index into the history. */
    final Map<Integer, Integer> holding = new HashMap<>();
    /** The steps at which somebody was ever asked. */
    final Set<Integer> begun = new HashSet<>();

    List<List<Spot>> sentBy = List.of();
    Set<Actor> about = Set.of();
    State state = State.DRAFT;
    int rounds;
    boolean answered;
    private final Map<Integer, Integer> way = new HashMap<>();
    private int lastSaid = -1;
    private Set<String> marks = Set.of();

    Model(Actor applicant, List<Told> history) {
        this.applicant = applicant;
        this.history = history;
        for (int number = 0; number < history.size(); number++) {
            read(number, history.get(number));
            if (state == State.RUNNING && holding.keySet().containsAll(way.keySet())) {
                state = State.AGREED;
            }
            begun.addAll(open());
        }
    }

    Model and(Told told) {
        var longer = new ArrayList<>(history);
        longer.add(told);
        return new Model(applicant, List.copyOf(longer));
    }

    private void read(int number, Told told) {
        switch (told) {
            case Told.Sent sent -> {
                state = State.RUNNING;
                rounds++;
                answered = false;
                about = sent.about();
                sentBy = sent.way();
                way.clear();
                sentBy.forEach(stage -> stage(stage, way.size()));
                holding.entrySet()
                        .removeIf(one -> !way.containsKey(one.getKey())
                                || !limit(one.getValue()).none());
            }
            case Told.Said said -> {
                lastSaid = said.seat().step();
                marks = said.marks();
                answered = true;
                said.lengthened().forEach(spot -> {
                    way.put(steps.size(), Integer.MAX_VALUE);
                    steps.add(spot);
                });
                switch (said.decision()) {
                    case AGREE -> holding.put(lastSaid, number);
                    case REFUSE -> state = State.REFUSED;
                    case SEND_BACK -> state = State.RETURNED;
                }
            }
            case Told.HandedOver over -> assignees.put(over.seat().step(), over.to());
            case Told.Did did -> {
                switch (did.verb()) {
                    case WITHDRAWN -> state = State.WITHDRAWN;
                    case DISCARDED -> state = State.DISCARDED;
                    case TERMINATED -> state = State.TERMINATED;
                    default -> {}
                }
            }
        }
    }

    /** The first step of this name and place that is not on the way yet, or a new one. */
    private void stage(List<Spot> stage, int position) {
        for (var spot : stage) {
            int step = IntStream.range(0, steps.size())
                    .filter(known -> steps.get(known).equals(spot) && !way.containsKey(known))
                    .findFirst()
                    .orElse(steps.size());
            if (step == steps.size()) {
                steps.add(spot);
            }
            way.put(step, position);
        }
    }

    Limit limit(int number) {
        return ((Told.Said) history.get(number)).limit();
    }

    /** Those on the way without a yes that holds. */
    Set<Integer> left() {
        var left = new TreeSet<>(way.keySet());
        left.removeAll(holding.keySet());
        return left;
    }

    Set<Integer> open() {
        var open = state == State.RUNNING ? left() : new TreeSet<Integer>();
        var position = open.stream().mapToInt(way::get).min();
        open.removeIf(step -> way.get(step) != position.orElseThrow());
        return open;
    }

    Standing standing(int step) {
        if (state == State.REFUSED && step == lastSaid) {
            return Standing.REFUSED;
        }
        if (holding.containsKey(step)) {
            return Standing.AGREED;
        }
        if (!way.containsKey(step) || state.ended()) {
            return Standing.CLOSED;
        }
        if (state == State.RETURNED && step == lastSaid) {
            return Standing.SENT_BACK;
        }
        return open().contains(step) ? Standing.OPEN : Standing.WAITING;
    }

    boolean restsWithApplicant() {
        return state == State.DRAFT || state == State.RETURNED;
    }

    Set<String> leftOut() {
        var out = new TreeSet<String>();
        holding.values().forEach(number -> out.addAll(limit(number).out()));
        return out;
    }

    /** Who was ever left out, also by what holds no more; by index into the history. */
    List<Map.Entry<Integer, String>> everLeftOut() {
        return IntStream.range(0, history.size())
                .boxed()
                .filter(number -> history.get(number) instanceof Told.Said)
                .flatMap(number -> limit(number).out().stream().map(out -> Map.entry(number, out)))
                .toList();
    }

    /** What is to be changed is what the last one marked who sent it back, until it is sent again. */
    Set<String> marked() {
        return state == State.RETURNED ? marks : Set.of();
    }

    @Nullable
    Integer lastDay() {
        return holding.values().stream()
                .map(number -> limit(number).lastDay())
                .filter(day -> day != null)
                .min(Integer::compareTo)
                .orElse(null);
    }

    Set<Actor> excluded() {
        var excluded = new HashSet<>(about);
        excluded.add(applicant);
        return excluded;
    }

    boolean acted(Actor actor) {
        return history.stream().anyMatch(told -> told.by() == actor);
    }
}
