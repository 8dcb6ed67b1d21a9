package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Offices;
import sojourn.approval.Cast.Place;
import sojourn.approval.Cast.Spot;
import sojourn.approval.Model.Told;
import sojourn.approval.Move.Attempt;
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
    Offices offices = Offices.FIRST;
    /** Since they were sent and since a week ago. */
    final Set<Integer> nudged = new HashSet<>();

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

    /** What is between the applications. */
    void world(Move move) {}

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
        switch (move) {
            case Move.Office office -> {
                offices = offices.toggled(office.who(), office.where());
                told.add(office.who()
                        + (offices.lead(office.who(), office.where()) ? " now leads " : " no more leads ")
                        + office.where());
            }
            case Move.Need need -> needs.get(number).add(need.place());
            case Move.Obstacle obstacles -> obstacle = !obstacle;
            case Move.Later later -> nudged.clear();
            case Move.Send send -> tried(number, model, send.by(), send);
            case Move.Say say -> tried(number, model, say.by(), say);
            case Move.HandOver over -> tried(number, model, over.by(), over);
            case Move.Do does -> tried(number, model, does.by(), does);
        }
        world(move);
        after();
    }

    /** Before and after every move. */
    void before() {}

    void after() {}

    void refused(Actor by, RuntimeException refusal) {}

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
                case Told.Did(var doer, var verb) when verb == Verb.NUDGED -> nudged.add(number);
                default -> {}
            }
        }
        for (int each = 0; each < models.size(); each++) {
            var approval = approval(each);
            checks.sound(approval, acts.get(each));
            checks.as(models.get(each), approval);
            acts.set(each, List.copyOf(approval.acts()));
        }
    }

    /** Names in place of APPLICANT and NEXT; where nobody is asked, a stranger tries. */
    private Move resolved(Move move, Model model) {
        return switch (move) {
            case Move.Say say
            when say.by() == Actor.NEXT && model.restsWithApplicant() ->
                resolved(new Move.Send(Actor.APPLICANT, List.of(), model.about), model);
            case Move.Send(var by, var way, var about) ->
                new Move.Send(
                        who(by, model),
                        !way.isEmpty() ? way : model.sentBy.isEmpty() ? FIRST_WAY : model.sentBy,
                        about);
            case Move.Say(var by, var decision, var limit, var remark, int at) ->
                new Move.Say(who(by, model), decision, limit, remark, at(at, model));
            case Move.HandOver(var by, var to, int at) -> new Move.HandOver(who(by, model), to, at(at, model));
            case Move.Do(var by, var verb) -> new Move.Do(who(by, model), verb);
            case Move.Office _, Move.Need _, Move.Obstacle _, Move.Later _ -> move;
        };
    }

    private static final List<List<Spot>> FIRST_WAY = List.of(List.of(new Spot("first", Place.COLLEGE)));

    private Actor who(Actor actor, Model model) {
        return switch (actor) {
            case APPLICANT -> model.applicant;
            case NEXT ->
                Actor.PEOPLE.stream()
                        .filter(one -> model.openTo(one, offices) != null)
                        .findFirst()
                        .orElse(Actor.STRANGER);
            default -> actor;
        };
    }

    private static int at(int at, Model model) {
        return model.steps.isEmpty() ? 0 : at % model.steps.size();
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

    /** Its form: a no and a return say why, only a yes has limits, and they fit. */
    static boolean wellSaid(Model model, Move.Say say) {
        return say.decision() == Decision.AGREE
                ? say.limit().none() || say.limit().fits(model.leftOut())
                : say.remark() && say.limit().none();
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
