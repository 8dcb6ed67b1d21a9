package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Offices;
import sojourn.approval.Cast.Place;
import sojourn.approval.Model.Told;
import sojourn.approval.ServicesMachineTests.House;
import sojourn.approval.Worklist.Tab;
import sojourn.deputy.Signatory;
import sojourn.organization.OfficeId;
import sojourn.organization.Role;
import sojourn.shell.NotFound;

/** Tries the moves through the services; who may is for the model and the house to agree about. */
final class ServicesMachine extends Machine {

    /** A Monday after all that other tests do, so that what is tried here stands first in every list. */
    static final String START = "2028-03-06T01:00:00Z";

    private static final Tab[] OF_EVERYBODY = {Tab.TODO, Tab.RUNNING, Tab.DONE, Tab.WAITING, Tab.DECIDED};

    private final House house;
    private final List<ApprovalId> ids = new ArrayList<>();
    private final Map<Map.Entry<Actor, Place>, OfficeId> held = new HashMap<>();
    private final TransactionTemplate savepoint;
    private Instant now = Instant.parse(START);

    ServicesMachine(Cast cast, House house) {
        super(cast);
        this.house = house;
        savepoint = new TransactionTemplate(house.transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        house.matter.forget();
        house.clock.set(START);
        models.forEach(model -> ids.add(house.approvals.draft(
                MachineMatter.KIND, cast.human(model.applicant), cast.department(Place.COLLEGE))));
        appoint(new Offices(Set.of()), offices);
    }

    @Override
    void end() {
        Actor.PEOPLE.forEach(this::lists);
    }

    @Override
    Approval approval(int application) {
        return house.rows.findById(ids.get(application)).orElseThrow();
    }

    @Override
    void before() {
        now = now.plusSeconds(60);
        house.clock.set(now.toString());
    }

    @Override
    void world(Move move) {
        switch (move) {
            case Move.Office(var who, var where) -> appoint(offices.toggled(who, where), offices);
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
            case Move.Later later -> now = now.plus(Duration.ofDays(7));
            default -> {}
        }
    }

    private void appoint(Offices before, Offices after) {
        before.leading().stream()
                .filter(office -> !after.leading().contains(office))
                .forEach(office -> house.university.dismiss(held.remove(office)));
        after.leading().stream()
                .filter(office -> !before.leading().contains(office))
                .forEach(office -> held.put(
                        office,
                        house.university.appoint(
                                cast.human(office.getKey()), Role.LEADER, cast.department(office.getValue()))));
    }

    @Override
    @Nullable
    Told expected(int application, Model model, Move move) {
        var told = switch (move) {
            case Move.Send send
            when send.by() == model.applicant && model.restsWithApplicant() ->
                new Told.Sent(send.by(), send.way(), send.about());
            case Move.Say say
            when model.openTo(say.by(), offices) != null && wellSaid(model, say) ->
                new Told.Said(
                        say.by(),
                        model.openTo(say.by(), offices),
                        say.decision(),
                        say.limit(),
                        lengthening(application, model, say));
            case Move.HandOver over
            when model.openTo(over.by(), offices) != null && mayGet(model, over) ->
                new Told.HandedOver(over.by(), model.openTo(over.by(), offices), over.to());
            case Move.Do does
            when fits(model, does.verb()) && mayDo(application, model, does) -> new Told.Did(does.by(), does.verb());
            default -> null;
        };
        // what cannot be carried out is not agreed to either
        return told != null && obstacle && model.and(told).state == State.AGREED ? null : told;
    }

    private boolean mayGet(Model model, Move.HandOver over) {
        return over.to() != over.by()
                && offices.leadsAnything(over.to())
                && !model.excluded().contains(over.to());
    }

    private boolean mayDo(int application, Model model, Move.Do does) {
        return does.verb() == Verb.TERMINATED
                ? does.by() == Actor.ADMINISTRATOR
                : does.by() == model.applicant && (does.verb() != Verb.NUDGED || !nudged.contains(application));
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
                                say.limit().terms()));
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

    /** R23: each list of this one, against the models. */
    private void lists(Actor actor) {
        for (var tab : actor == Actor.ADMINISTRATOR ? Tab.values() : OF_EVERYBODY) {
            var rows = house.worklist.list(tab, cast.human(actor), null, 10, Locale.CHINESE).rows().stream()
                    .filter(row -> ids.contains(row.id()))
                    .toList();
            var listed = rows.stream().map(row -> ids.indexOf(row.id())).toList();
            var expected = IntStream.range(0, ids.size())
                    .filter(each -> belongs(tab, actor, models.get(each)))
                    .boxed()
                    .toList();
            assertThat(listed)
                    .as("%s of %s, 0 is the secretary's, 1 the leader's", tab, actor)
                    .containsExactlyInAnyOrderElementsOf(expected);
            if (tab == Tab.WAITING || tab == Tab.DECIDED) {
                assertThat(house.worklist.count(tab, cast.human(actor)))
                        .as("how many %s of %s", tab, actor)
                        .isEqualTo(expected.size());
            }
            rows.forEach(row -> row(row, models.get(ids.indexOf(row.id()))));
        }
        for (int each = 0; each < ids.size(); each++) {
            var id = ids.get(each);
            assertThat(catchThrowable(() -> house.approvals.get(id, cast.human(actor))) == null)
                    .as("%s reads %s", actor, each)
                    .isEqualTo(mayRead(actor, models.get(each)));
        }
    }

    private boolean belongs(Tab tab, Actor actor, Model model) {
        var own = model.applicant == actor;
        return switch (tab) {
            case TODO -> own && model.restsWithApplicant();
            case RUNNING -> own && model.state == State.RUNNING;
            case DONE -> own && model.state.ended() && model.rounds > 0;
            case WAITING -> model.openTo(actor, offices) != null;
            case DECIDED -> model.history.stream().anyMatch(told -> told instanceof Told.Said && told.by() == actor);
            case EVERYBODYS -> model.state == State.RUNNING || model.state == State.RETURNED;
        };
    }

    private void row(WorkRow row, Model model) {
        assertThat(row.state()).isEqualTo(model.state);
        assertThat(row.asked().stream()
                        .map(asked ->
                                asked.deciders().stream().map(Signatory::name).collect(Collectors.toSet()))
                        .toList())
                .as("who is asked")
                .containsExactlyInAnyOrderElementsOf(model.open().stream()
                        .map(step -> model.asked(step, offices).stream()
                                .map(Actor::name)
                                .collect(Collectors.toSet()))
                        .toList());
        assertThat(row.mayBeWithdrawn()).isEqualTo(model.state == State.RUNNING && !model.answered);
    }

    /** What was sent is also for the secretaries of its department, whoever did something, and whoever is or would have been asked. */
    private boolean mayRead(Actor actor, Model model) {
        return actor == model.applicant
                || model.rounds > 0
                        && (actor == Actor.ADMINISTRATOR
                                || model.acted(actor)
                                || actor == Actor.SECRETARY
                                        && model.sentBy.getFirst().getFirst().place() == Place.COLLEGE
                                || model.begun.stream()
                                        .anyMatch(step ->
                                                model.asked(step, offices).contains(actor)));
    }
}
