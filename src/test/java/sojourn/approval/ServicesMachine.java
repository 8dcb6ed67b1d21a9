package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Place;
import sojourn.approval.Model.Told;
import sojourn.approval.Seats.Seat;
import sojourn.approval.ServicesMachineTests.House;
import sojourn.deputy.Decider;
import sojourn.deputy.Signatory;
import sojourn.shell.NotFound;

/** Tries the moves through the services; who may is for the model and the house to agree about. */
final class ServicesMachine extends Machine {

    /** A Monday after all that other tests do, so that what is tried here stands first in every list. */
    static final Instant START = Instant.parse("2028-03-06T01:00:00Z");

    static final ZoneId CAMPUS = ZoneId.of("Asia/Shanghai");

    private final House house;
    private final List<ApprovalId> ids = new ArrayList<>();
    private final Arrangements arrangements;
    private final TransactionTemplate savepoint;
    private Instant now = START;

    ServicesMachine(Cast cast, House house) {
        super(cast);
        this.house = house;
        savepoint = new TransactionTemplate(house.transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        house.matter.forget();
        house.clock.set(START.toString());
        models.forEach(model -> ids.add(house.approvals.draft(
                MachineMatter.KIND, cast.human(model.applicant), cast.department(Place.COLLEGE))));
        arrangements = new Arrangements(cast, house, savepoint);
        arrangements.appoint(Posts.NONE, posts);
    }

    @Override
    void end() {
        new Listings(this, house, cast, models, ids).asTheModels(now);
    }

    @Override
    Approval approval(int application) {
        return house.rows.findById(ids.get(application)).orElseThrow();
    }

    @Override
    void before() {
        passes(Duration.ofMinutes(1));
    }

    private void passes(Duration time) {
        now = now.plus(time);
        house.clock.set(now.toString());
    }

    @Override
    void world(Move move, Posts before) {
        arrange(move, before);
        if (!posts.equals(before)) {
            for (int each = 0; each < ids.size(); each++) {
                asked(models.get(each), approval(each));
            }
        }
    }

    private void arrange(Move move, Posts before) {
        switch (move) {
            case Move.Office _, Move.Leave _ -> arrangements.appoint(before, posts);
            case Move.Name name -> arrangements.name(name, before, posts);
            case Move.TakeBack(var by, int which) -> arrangements.takeBack(by, which, posts);
            case Move.Need need -> {
                for (int each = 0; each < ids.size(); each++) {
                    house.matter.needs.put(
                            ids.get(each),
                            needs.get(each).stream()
                                    .map(place -> cast.plan(new Cast.Spot("besides", place)))
                                    .toList());
                }
            }
            case Move.Obstacle obstacles -> house.matter.obstacle = obstacle;
            case Move.Later later -> passes(Duration.ofDays(later.days()));
            default -> {}
        }
    }

    @Override
    @Nullable
    Told expected(int application, Model model, Move move) {
        var told = switch (move) {
            case Move.Send send
            when send.by() == model.applicant && model.restsWithApplicant() ->
                new Told.Sent(send.by(), send.way(), send.about());
            case Move.Say say
            when seats(model).openTo(say.by()) instanceof Seat seat && wellSaid(model, say) ->
                new Told.Said(
                        say.by(), seat, say.decision(), say.limit(), say.marks(), lengthening(application, model, say));
            case Move.HandOver over
            when seats(model).openTo(over.by()) instanceof Seat seat && mayGet(model, over) ->
                new Told.HandedOver(over.by(), seat, over.to());
            case Move.Do does
            when fits(model, does.verb()) && mayDo(application, model, does) -> new Told.Did(does.by(), does.verb());
            default -> null;
        };
        // what cannot be carried out is not agreed to either
        return told != null && obstacle && model.and(told).state == State.AGREED ? null : told;
    }

    private boolean mayGet(Model model, Move.HandOver over) {
        return over.to() != over.by()
                && posts.leadsAnything(over.to())
                && !model.excluded().contains(over.to());
    }

    private boolean mayDo(int application, Model model, Move.Do does) {
        return does.verb() == Verb.TERMINATED
                ? does.by() == Actor.ADMINISTRATOR
                : does.by() == model.applicant
                        && (does.verb() != Verb.NUDGED
                                || !nudged.containsKey(application)
                                || posts.workedSince(nudged.get(application)));
    }

    @Override
    void deed(int application, Model model, Move move) {
        savepoint.executeWithoutResult(inside -> tries(ids.get(application), move));
    }

    private void tries(ApprovalId id, Move move) {
        switch (move) {
            case Move.Send(var by, var way, var about) ->
                house.approvals.send(
                        id,
                        cast.human(by),
                        cast.department(way.getFirst().getFirst().place()),
                        cast.plans(way),
                        cast.humans(about));
            case Move.Say say ->
                house.approvals.decide(
                        id,
                        cast.human(say.by()),
                        new Answer(
                                say.decision(),
                                say.remark() ? "why" : "",
                                say.limit().terms(),
                                say.marks()));
            case Move.HandOver over ->
                house.interventions.handOver(id, cast.human(over.by()), cast.human(over.to()), "");
            case Move.Do(var by, var verb) -> {
                switch (verb) {
                    case WITHDRAWN -> house.approvals.withdraw(id, cast.human(by));
                    case DISCARDED -> house.approvals.discard(id, cast.human(by));
                    case NUDGED -> house.interventions.nudge(id, cast.human(by));
                    default -> house.interventions.terminate(id, cast.human(by), "why");
                }
            }
            default -> throw new AssertionError(move);
        }
    }

    @Override
    void refused(Actor by, RuntimeException refusal) {
        if (by == Actor.STRANGER) {
            assertThat(refusal).as("a stranger hears nothing").isInstanceOf(NotFound.class);
        }
        if (refusal instanceof AlreadyDecided already) {
            assertThat(models)
                    .as("somebody did so, by themselves or in somebody's place")
                    .anyMatch(model -> model.history.stream()
                            .anyMatch(told -> signatory(told).equals(already.signatory())));
        }
    }

    static Signatory signatory(Told told) {
        return switch (told) {
            case Told.Said said -> signatory(said.by(), said.seat().inPlaceOf());
            case Told.HandedOver over -> signatory(over.by(), over.seat().inPlaceOf());
            case Told.Sent _, Told.Did _ -> signatory(told.by(), null);
        };
    }

    static Signatory signatory(Actor by, @Nullable Actor inPlaceOf) {
        return new Signatory(by.name(), inPlaceOf == null ? null : inPlaceOf.name());
    }

    /** R25, R26, R28: at each open step. */
    private void asked(Model model, Approval approval) {
        var voices = new HashMap<Integer, Set<Signatory>>();
        house.approvals
                .asked(approval)
                .forEach((step, deciders) -> voices.put(
                        step, deciders.stream().map(Decider::signatory).collect(Collectors.toSet())));
        assertThat(voices)
                .as("who is asked at the open steps")
                .isEqualTo(model.open().stream()
                        .collect(Collectors.toMap(Function.identity(), step -> signatories(model, step))));
    }

    Set<Signatory> signatories(Model model, int step) {
        return seats(model).asked(step).stream()
                .map(voice -> signatory(voice.by(), voice.inPlaceOf()))
                .collect(Collectors.toSet());
    }

    /** R25: where nobody is asked any more the administrators have been told. */
    @Override
    void acted(Model model, Approval approval) {
        asked(model, approval);
        for (int step : approval.open()) {
            assertThat(approval.steps().get(step).stuck())
                    .as("told that nobody is there at step %s", step)
                    .isEqualTo(seats(model).asked(step).isEmpty());
        }
    }

    @Override
    void after() {
        for (int each = 0; each < ids.size(); each++) {
            var id = ids.get(each);
            var state = models.get(each).state;
            assertThat(house.matter.carriedOut.stream().filter(id::equals).count())
                    .as("carried out once when agreed")
                    .isEqualTo(state == State.AGREED ? 1 : 0);
            assertThat(house.matter.dropped.contains(id))
                    .as("dropped")
                    .isEqualTo(state.ended() && state != State.AGREED);
        }
    }
}
