package sojourn.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import sojourn.Rule;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Place;
import sojourn.approval.Model.Told;
import sojourn.approval.Move.Attempt;
import sojourn.approval.Move.Limit;

/** The aggregate by itself, which asks nobody who they are: what follows what. */
@Rule({"R21", "R22"})
class AggregateMachineTests {

    private static final Cast CAST = Cast.unknown();

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void whateverIsTriedAnApplicationStandsAsItsHistoryTells(@ForAll("attempts") List<Attempt> attempts) {
        new Alone().run(attempts);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Moves.attempts(30);
    }

    private static final class Alone extends Machine {

        private final List<Approval> approvals = List.of(draft(Actor.SECRETARY), draft(Actor.LEADER));
        private Instant now = Instant.parse("2028-03-06T01:00:00Z");

        Alone() {
            super(CAST);
        }

        private static Approval draft(Actor applicant) {
            return new Approval(
                    new ApprovalId(UUID.randomUUID()),
                    "trial",
                    CAST.human(applicant),
                    CAST.department(Place.COLLEGE),
                    Instant.EPOCH);
        }

        private static Deciders.Seat seat(Seats.Seat seat) {
            return new Deciders.Seat(seat.step(), CAST.orNobody(seat.inPlaceOf()));
        }

        @Override
        Approval approval(int application) {
            return approvals.get(application);
        }

        @Override
        @Nullable
        Told expected(int application, Model model, Move move) {
            return switch (move) {
                case Move.Send send
                when model.restsWithApplicant() -> new Told.Sent(model.applicant, send.way(), send.about());
                case Move.Say say
                when model.open().contains(say.seat().step()) && wellSaid(model, say) ->
                    new Told.Said(
                            say.by(),
                            say.seat(),
                            say.decision(),
                            say.limit(),
                            say.marks(),
                            lengthening(application, model, say));
                case Move.HandOver over
                when model.open().contains(over.seat().step()) ->
                    new Told.HandedOver(over.by(), over.seat(), over.to());
                case Move.Do does
                when fits(model, does.verb()) ->
                    new Told.Did(does.verb() == Verb.TERMINATED ? does.by() : model.applicant, does.verb());
                default -> null;
            };
        }

        @Override
        void deed(int application, Model model, Move move) {
            var approval = approvals.get(application);
            now = now.plusSeconds(60);
            var opening = new Step.Opening(now, now.plus(Duration.ofHours(12)), now.plus(Duration.ofDays(1)));
            switch (move) {
                case Move.Send send -> {
                    if (approval.serial().isEmpty() && !approval.state().ended()) {
                        approval.number(10000001);
                    }
                    approval.send(
                            CAST.department(Place.COLLEGE), CAST.plans(send.way()), CAST.humans(send.about()), opening);
                }
                case Move.Say say -> {
                    if (expected(application, model, move) instanceof Told.Said said) {
                        approval.lengthen(
                                said.lengthened().stream().map(CAST::plan).toList());
                    }
                    var answer = new Answer(
                            say.decision(),
                            say.remark() ? "why" : "",
                            say.limit().terms(),
                            say.marks());
                    approval.decide(seat(say.seat()), answer, Limit.SUBJECTS, CAST.human(say.by()), opening);
                }
                case Move.HandOver over ->
                    approval.handOver(seat(over.seat()), CAST.human(over.by()), CAST.human(over.to()), "", now);
                case Move.Do(var by, var verb) -> {
                    switch (verb) {
                        case WITHDRAWN -> approval.withdraw(now);
                        case DISCARDED -> approval.discard(now);
                        case NUDGED -> approval.nudge(now);
                        default -> approval.terminate(CAST.human(by), "why", now);
                    }
                }
                default -> throw new AssertionError(move);
            }
        }
    }
}
