package sojourn.approval;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Place;
import sojourn.approval.Cast.Spot;
import sojourn.approval.Move.Attempt;
import sojourn.approval.Move.Limit;
import sojourn.approval.Seats.Seat;

/** Random moves; what fits is likelier than what does not, so that a run gets somewhere. The first of each choice is the one a failure shrinks to. */
final class Moves {

    private static final List<Actor> EVERYBODY = List.of(Actor.values());
    private static final Arbitrary<Place> PLACE = Arbitraries.of(Place.class);
    private static final Arbitrary<Spot> SPOT =
            Combinators.combine(Arbitraries.of("first", "second"), PLACE).as(Spot::new);
    private static final Arbitrary<List<List<Spot>>> WAY = SPOT.list()
            .ofMinSize(1)
            .ofMaxSize(2)
            .list()
            .ofMaxSize(3)
            .withSizeDistribution(RandomDistribution.uniform());
    private static final Arbitrary<Set<Actor>> ABOUT = Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(Set.of())),
            Tuple.of(1, Arbitraries.of(Actor.LEADERS).set().ofMaxSize(2)));
    private static final Arbitrary<Limit> NO_LIMIT = Arbitraries.just(Limit.NONE);
    private static final Arbitrary<Limit> LIMIT = Arbitraries.frequencyOf(
            Tuple.of(3, NO_LIMIT),
            Tuple.of(
                    2,
                    Combinators.combine(
                                    Arbitraries.of("a", "b").set().ofMaxSize(2),
                                    Arbitraries.of(35, 30, 25, 15, 10, 5).injectNull(0.5))
                            .as(Limit::new)));
    private static final Arbitrary<Actor> IN_OFFICE = Arbitraries.of(Actor.LEADER, Actor.ELSEWHERE, Actor.PRESIDENT);
    private static final Arbitrary<Actor> TAKER = Arbitraries.frequencyOf(
            Tuple.of(3, IN_OFFICE),
            Tuple.of(2, Arbitraries.of(Actor.LEADERS)),
            Tuple.of(1, Arbitraries.of(Actor.PEOPLE)));
    private static final Arbitrary<Seat> SEAT = Combinators.combine(
                    Arbitraries.integers().between(0, 5),
                    Arbitraries.of(Actor.LEADERS).injectNull(0.7))
            .as(Seat::new);
    private static final Arbitrary<Set<String>> NO_MARKS = Arbitraries.just(Set.of());
    private static final Arbitrary<Set<String>> MARKS =
            Arbitraries.of("name", "until", "basis").set().ofMaxSize(2);

    private Moves() {}

    static Arbitrary<List<Attempt>> attempts(int most) {
        var first = Combinators.combine(WAY, ABOUT).as((way, about) -> new Move.Send(Actor.APPLICANT, way, about));
        var others = Combinators.combine(Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1)), move())
                .as(Attempt::new)
                .list()
                .ofMaxSize(most - 1)
                .withSizeDistribution(RandomDistribution.uniform());
        var named = deputy().list().ofMaxSize(3).withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1)), named, first, others)
                .as((application, before, sent, more) -> Stream.of(
                                before, List.of(new Attempt(application, sent)), more)
                        .flatMap(List::stream)
                        .toList());
    }

    /** Mostly one who may be named, and by whom something will come their way. */
    private static Arbitrary<Attempt> deputy() {
        return Combinators.combine(
                        IN_OFFICE,
                        Arbitraries.of(Actor.SECOND, Actor.SECRETARY, Actor.PRESIDENT, Actor.ELSEWHERE, Actor.LEADER),
                        Arbitraries.just(Place.SCHOOL).injectNull(0.5),
                        Arbitraries.of(60, 7, 0))
                .as((leader, whom, scope, until) -> new Attempt(0, new Move.Name(leader, whom, scope, 0, until)));
    }

    private static Arbitrary<Move> move() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Combinators.combine(mostly(Actor.APPLICANT), WAY, ABOUT).as(Move.Send::new)),
                Tuple.of(20, say(Decision.AGREE, LIMIT, rarely(MARKS, NO_MARKS))),
                Tuple.of(8, say(Decision.SEND_BACK, rarely(LIMIT, NO_LIMIT), MARKS)),
                Tuple.of(1, say(Decision.REFUSE, rarely(LIMIT, NO_LIMIT), rarely(MARKS, NO_MARKS))),
                Tuple.of(7, Combinators.combine(decider(), TAKER, SEAT).as(Move.HandOver::new)),
                Tuple.of(1, verb(Actor.APPLICANT, Verb.WITHDRAWN)),
                Tuple.of(1, verb(Actor.APPLICANT, Verb.DISCARDED)),
                Tuple.of(2, verb(Actor.APPLICANT, Verb.NUDGED)),
                Tuple.of(1, verb(Actor.ADMINISTRATOR, Verb.TERMINATED)),
                Tuple.of(
                        3,
                        Combinators.combine(Arbitraries.of(Actor.LEADERS), PLACE)
                                .as(Move.Office::new)),
                Tuple.of(3, leave()),
                Tuple.of(10, name()),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        mostly(Actor.NEXT),
                                        Arbitraries.integers().between(0, 5))
                                .as(Move.TakeBack::new)),
                Tuple.of(3, PLACE.map(Move.Need::new)),
                Tuple.of(5, Arbitraries.of(1, 1, 7).map(Move.Later::new)),
                Tuple.of(1, Arbitraries.just(new Move.Obstacle())));
    }

    private static Arbitrary<Move> leave() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(Actor.HOLDER)),
                        Tuple.of(1, Arbitraries.just(Actor.DEPUTY)),
                        Tuple.of(1, Arbitraries.of(Actor.LEADERS)))
                .map(Move.Leave::new);
    }

    private static Arbitrary<Move> name() {
        var leader = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Actor.HOLDER, Actor.HOLDER, Actor.DEPUTY)),
                Tuple.of(2, IN_OFFICE),
                Tuple.of(1, Arbitraries.of(EVERYBODY)));
        var deputy = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(Actor.SECOND, Actor.SECOND, Actor.SECRETARY)),
                Tuple.of(2, IN_OFFICE),
                Tuple.of(1, Arbitraries.of(EVERYBODY)));
        var from = Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(2, 1), Tuple.of(1, -1));
        var days = Arbitraries.frequency(
                Tuple.of(5, 0), Tuple.of(2, 1), Tuple.of(1, 7), Tuple.of(6, 60), Tuple.of(1, -1), Tuple.of(1, 400));
        return Combinators.combine(leader, deputy, PLACE.injectNull(0.4), from, days)
                .as((by, whom, scope, first, more) -> new Move.Name(by, whom, scope, first, first + more));
    }

    private static Arbitrary<Move> say(Decision decision, Arbitrary<Limit> limit, Arbitrary<Set<String>> marks) {
        var remark = Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false));
        return Combinators.combine(decider(), limit, remark, marks, SEAT)
                .as((by, terms, words, marked, seat) -> new Move.Say(by, decision, terms, words, marked, seat));
    }

    private static Arbitrary<Move> verb(Actor actor, Verb verb) {
        return mostly(actor).map(by -> new Move.Do(by, verb));
    }

    private static Arbitrary<Actor> mostly(Actor actor) {
        return Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.just(actor)), Tuple.of(1, Arbitraries.of(EVERYBODY)));
    }

    private static Arbitrary<Actor> decider() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Actor.NEXT)),
                Tuple.of(2, Arbitraries.just(Actor.DEPUTY)),
                Tuple.of(1, Arbitraries.of(EVERYBODY)));
    }

    private static <T> Arbitrary<T> rarely(Arbitrary<T> what, Arbitrary<T> otherwise) {
        return Arbitraries.frequencyOf(Tuple.of(9, otherwise), Tuple.of(1, what));
    }
}
