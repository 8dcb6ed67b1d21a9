package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Place;
import sojourn.approval.Cast.Spot;
import sojourn.approval.Model.Told;
import sojourn.approval.Move.Attempt;
import sojourn.approval.Seats.Seat;
import sojourn.shell.NotFound;

/**
 * Tries moves on two applications and on their models, one after another. The models say beforehand what must succeed; what does not must
 * be refused and change nothing.
 */
abstract class Machine {

    final Cast cast;
    final Checks checks;
    final List<Model> models =
            new ArrayList<>(List.of(new Model(Actor.SECRETARY, List.of()), new Model(Actor.LEADER, List.of())));
    private final List<List<Act>> acts = new ArrayList<>(List.of(List.of(), List.of()));
    final List<Set<Place>> needs = List.of(EnumSet.noneOf(Place.class), EnumSet.noneOf(Place.class));
    Posts posts = Posts.FIRST;
    /** Since they were sent: on which day. */
    final Map<Integer, Integer> nudged = new HashMap<>();

    boolean obstacle;

    Machine(Cast cast) {
        this.cast = cast;
        this.checks = new Checks(cast);
    }

    /** The application as it stands in the house. */
    abstract Approval approval(int application);

    /** What would be added to the history, null where it must be refused. */
    abstract @Nullable Told expected(int application, Model model, Move move);

    /** Tries it in the house; throws where it is refused. */
    abstract void deed(int application, Model model, Move move);

    Seats seats(Model model) {
        return new Seats(model, posts);
    }

    /** What is between the applications; the posts are as they must be afterwards. */
    void world(Move move, Posts before) {}

    /** What was really tried, by whom, and how it ended: for whoever reads a failure. */
    private final List<String> told = new ArrayList<>();

    final void run(List<Attempt> attempts) {
        try {
            attempts.forEach(this::one);
            end();
        } catch (AssertionError wrong) {
            throw new AssertionError(String.join("\n", told) + "\n" + wrong.getMessage(), wrong);
        }
    }

    /** After the last move. */
    void end() {}

    private void one(Attempt attempt) {
        int number = attempt.application();
        var model = models.get(number);
        var move = resolved(attempt.move(), model);
        before();
        var earlier = posts;
        posts = arranged(move);
        switch (move) {
            case Move.Need need -> needs.get(number).add(need.place());
            case Move.Obstacle obstacles -> obstacle = !obstacle;
            case Move.Office _, Move.Leave _, Move.Name _, Move.TakeBack _, Move.Later _ ->
                told.add(move + (posts.equals(earlier) ? ", which changes nothing" : ""));
            case Move.Send send -> tried(number, model, send.by(), send);
            case Move.Say say -> tried(number, model, say.by(), say);
            case Move.HandOver over -> tried(number, model, over.by(), over);
            case Move.Do does -> tried(number, model, does.by(), does);
        }
        world(move, earlier);
        after();
    }

    /** The posts after a move; as before where it must be refused. */
    private Posts arranged(Move move) {
        return switch (move) {
            case Move.Office(var who, var where) -> posts.toggled(who, where);
            case Move.Leave(var who) -> posts.without(who);
            case Move.Later(var days) -> posts.later(days);
            case Move.Name name -> {
                var deputy = deputy(name);
                yield posts.mayName(deputy) ? posts.and(deputy) : posts;
            }
            case Move.TakeBack(var by, int which) ->
                which < posts.named().size() && posts.named().get(which).leader() == by
                        ? posts.takenBack(which)
                        : posts;
            default -> posts;
        };
    }

    private Posts.Deputy deputy(Move.Name name) {
        return new Posts.Deputy(
                name.leader(),
                name.deputy(),
                name.scope(),
                posts.day() + name.from(),
                posts.day() + name.until(),
                false);
    }

    /** Before and after every move. */
    void before() {}

    void after() {}

    void refused(Actor by, RuntimeException refusal) {}

    /** After what succeeded. */
    void acted(Model model, Approval approval) {}

    private void tried(int number, Model model, Actor by, Move move) {
        var expected = expected(number, model, move);
        @Nullable RuntimeException refused = null;
        try {
            deed(number, model, move);
        } catch (NotNow | NotFound | AlreadyDecided | NotCarriedOut | IllegalArgumentException no) {
            refused = no;
        }
        told.add((number == 0 ? "secretary's: " : "leader's: ")
                + move
                + (refused == null ? "" : " -- refused: " + refused));
        assertThat(refused == null).as("the last succeeds").isEqualTo(expected != null);
        if (refused != null) {
            refused(by, refused);
        }
        if (expected != null) {
            models.set(number, model.and(expected));
            switch (expected) {
                case Told.Sent sent -> nudged.remove(number);
                case Told.Did(var doer, var verb) when verb == Verb.NUDGED -> nudged.put(number, posts.day());
                default -> {}
            }
        }
        for (int each = 0; each < models.size(); each++) {
            var approval = approval(each);
            checks.sound(approval, acts.get(each));
            checks.as(models.get(each), approval);
            if (each == number && expected != null) {
                acted(models.get(each), approval);
            }
            acts.set(each, List.copyOf(approval.acts()));
        }
    }

    /** With names in it. */
    private Move resolved(Move move, Model model) {
        var seats = seats(model);
        return switch (move) {
            case Move.Say say
            when say.by() == Actor.NEXT && model.restsWithApplicant() ->
                resolved(new Move.Send(Actor.APPLICANT, List.of(), model.about), model);
            case Move.Send(var by, var way, var about) ->
                new Move.Send(
                        seats.who(by), !way.isEmpty() ? way : model.sentBy.isEmpty() ? FIRST_WAY : model.sentBy, about);
            case Move.Say(var by, var decision, var limit, var remark, var marks, var seat) ->
                new Move.Say(seats.who(by), decision, limit, remark, marks, at(seat, model));
            case Move.HandOver(var by, var to, var seat) -> new Move.HandOver(seats.who(by), to, at(seat, model));
            case Move.Do(var by, var verb) -> new Move.Do(seats.who(by), verb);
            case Move.Leave(var who) -> new Move.Leave(seats.who(who));
            case Move.Name(var leader, var deputy, var scope, int from, int until) ->
                new Move.Name(seats.who(leader), seats.who(deputy), posts.scope(seats.who(leader), scope), from, until);
            case Move.TakeBack(var by, int which) ->
                takeBack(by, posts.named().isEmpty() ? 0 : which % posts.named().size(), seats);
            case Move.Office _, Move.Need _, Move.Obstacle _, Move.Later _ -> move;
        };
    }

    private Move takeBack(Actor by, int which, Seats seats) {
        var namer = by == Actor.NEXT && which < posts.named().size();
        return new Move.TakeBack(namer ? posts.named().get(which).leader() : seats.who(by), which);
    }

    private static final List<List<Spot>> FIRST_WAY = List.of(List.of(new Spot("first", Place.COLLEGE)));

    private static Seat at(Seat seat, Model model) {
        return new Seat(model.steps.isEmpty() ? 0 : seat.step() % model.steps.size(), seat.inPlaceOf());
    }

    /** The places that are still needed after this yes, when it is the last one (R18). */
    List<Spot> lengthening(int application, Model model, Move.Say say) {
        var out = model.leftOut();
        out.addAll(say.limit().out());
        if (say.decision() != Decision.AGREE || model.left().size() != 1 || out.contains("b")) {
            return List.of();
        }
        return needs.get(application).stream()
                .filter(place -> IntStream.range(0, model.steps.size())
                        .noneMatch(step ->
                                model.steps.get(step).place() == place && model.standing(step) != Step.Standing.CLOSED))
                .map(place -> new Spot("besides", place))
                .toList();
    }

    /** Its form: a no and a return say why, only a yes has limits, and they fit, only a return has marks. */
    static boolean wellSaid(Model model, Move.Say say) {
        return (say.decision() == Decision.SEND_BACK || say.marks().isEmpty())
                && (say.decision() == Decision.AGREE
                        ? say.limit().none() || say.limit().fits(model.leftOut())
                        : say.remark() && say.limit().none());
    }

    static boolean fits(Model model, Verb verb) {
        return switch (verb) {
            case WITHDRAWN -> model.state == State.RUNNING && !model.answered;
            case DISCARDED -> model.restsWithApplicant();
            case NUDGED -> model.state == State.RUNNING;
            default -> model.state == State.RUNNING || model.state == State.RETURNED;
        };
    }
}
