package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Place;
import sojourn.approval.Model.Told;
import sojourn.approval.Seats.Seat;
import sojourn.approval.ServicesMachineTests.House;
import sojourn.approval.Worklist.Tab;
import sojourn.organization.DeputyRefused;
import sojourn.organization.DeputyshipId;
import sojourn.organization.OfficeId;
import sojourn.organization.Role;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** Tries the moves through the services; who may is for the model and the house to agree about. */
final class ServicesMachine extends Machine {

    /** A Monday after all that other tests do, so that what is tried here stands first in every list. */
    static final String START = "2028-03-06T01:00:00Z";

    private static final ZoneId CAMPUS = ZoneId.of("Asia/Shanghai");
    private static final Tab[] OF_EVERYBODY = {Tab.TODO, Tab.RUNNING, Tab.DONE, Tab.WAITING, Tab.DECIDED};

    private final House house;
    private final List<ApprovalId> ids = new ArrayList<>();
    private final Map<Role, Map<Map.Entry<Actor, Place>, OfficeId>> held =
            Map.of(Role.LEADER, new HashMap<>(), Role.SECRETARY, new HashMap<>());
    private final List<DeputyshipId> named = new ArrayList<>();
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
        appoint(Posts.NONE);
    }

    @Override
    void end() {
        Actor.PEOPLE.forEach(this::lists);
        nobodyIsForgotten();
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
        switch (move) {
            case Move.Office _, Move.Leave _ -> appoint(before);
            case Move.Name name -> name(name, before);
            case Move.TakeBack(var by, int which) -> takeBack(by, which);
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

    private void appoint(Posts before) {
        appoint(Role.LEADER, before.leading(), posts.leading());
        appoint(Role.SECRETARY, before.serving(), posts.serving());
    }

    private void appoint(Role role, Set<Map.Entry<Actor, Place>> before, Set<Map.Entry<Actor, Place>> after) {
        var offices = held.get(role);
        before.stream()
                .filter(office -> !after.contains(office))
                .forEach(office -> house.university.dismiss(offices.remove(office)));
        after.stream()
                .filter(office -> !before.contains(office))
                .forEach(office -> offices.put(
                        office,
                        house.university.appoint(
                                cast.human(office.getKey()), role, cast.department(office.getValue()))));
    }

    private void name(Move.Name name, Posts before) {
        var today = LocalDate.ofInstant(now, CAMPUS);
        var refused = catchThrowableOfType(
                DeputyRefused.class,
                () -> savepoint.executeWithoutResult(inside -> named.add(house.deputies.name(
                        cast.human(name.leader()),
                        cast.human(name.deputy()),
                        name.scope() == null ? null : cast.department(name.scope()),
                        today.plusDays(name.from()),
                        today.plusDays(name.until())))));
        assertThat(refused == null).as("%s", name).isEqualTo(!posts.equals(before));
    }

    private void takeBack(Actor by, int which) {
        if (which < named.size()) {
            var refused = catchThrowableOfType(
                    NotFound.class,
                    () -> savepoint.executeWithoutResult(
                            inside -> house.deputies.takeBack(named.get(which), cast.human(by))));
            assertThat(refused == null)
                    .as("%s takes back", by)
                    .isEqualTo(posts.named().get(which).leader() == by);
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

    private static Signatory signatory(Told told) {
        return switch (told) {
            case Told.Said said -> signatory(said.by(), said.seat().inPlaceOf());
            case Told.HandedOver over -> signatory(over.by(), over.seat().inPlaceOf());
            case Told.Sent _, Told.Did _ -> signatory(told.by(), null);
        };
    }

    private static Signatory signatory(Actor by, @Nullable Actor inPlaceOf) {
        return new Signatory(by.name(), inPlaceOf == null ? null : inPlaceOf.name());
    }

    /** R25: where nobody is asked any more the administrators have been told. */
    @Override
    void acted(Model model, Approval approval) {
        for (int step : approval.open()) {
            assertThat(approval.steps().get(step).stuck())
                    .as("told that nobody is there at step %s", step)
                    .isEqualTo(seats(model).asked(step).isEmpty());
        }
    }

    /** R25, R27: what happens by itself finds each open step, and everybody who is asked there. */
    private void nobodyIsForgotten() {
        var changed = new ArrayList<ApprovalId>();
        var late = new ArrayList<Set<HumanId>>();
        for (int each = 0; each < ids.size(); each++) {
            var seats = seats(models.get(each));
            var approval = approval(each);
            for (int number : approval.open()) {
                var step = approval.steps().get(number);
                if (step.stuck() != seats.asked(number).isEmpty()) {
                    changed.add(ids.get(each));
                }
                if (!Objects.requireNonNull(step.halfAt()).isAfter(now)) {
                    late.add(seats.asked(number).stream()
                            .map(voice -> cast.human(voice.by()))
                            .collect(Collectors.toSet()));
                }
            }
        }
        assertThat(house.steps.newlyStuckOrNot().stream().filter(ids::contains).toList())
                .as("where somebody has come or gone")
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(changed));
        assertThat(house.steps.pastHalf().stream()
                        .filter(step -> ids.contains(step.approval()))
                        .map(OpenSteps.Pending::asked)
                        .toList())
                .as("who is reminded")
                .containsExactlyInAnyOrderElementsOf(late);
        for (int each = 0; each < ids.size(); each++) {
            acted(models.get(each), house.consequences.lookForDeciders(approval(each), now));
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
            rows.forEach(row -> row(row, models.get(ids.indexOf(row.id())), tab == Tab.DECIDED ? actor : null));
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
            case WAITING -> seats(model).openTo(actor) != null;
            case DECIDED -> model.history.stream().anyMatch(told -> told instanceof Told.Said && told.by() == actor);
            case EVERYBODYS -> model.state == State.RUNNING || model.state == State.RETURNED;
        };
    }

    private void row(WorkRow row, Model model, @Nullable Actor decider) {
        assertThat(row.state()).isEqualTo(model.state);
        assertThat(row.asked().stream()
                        .map(asked -> Set.copyOf(asked.deciders()))
                        .toList())
                .as("who is asked")
                .containsExactlyInAnyOrderElementsOf(model.open().stream()
                        .map(step -> seats(model).asked(step).stream()
                                .map(voice -> signatory(voice.by(), voice.inPlaceOf()))
                                .collect(Collectors.toSet()))
                        .toList());
        assertThat(row.last() == null ? null : row.last().signatory())
                .as("who did it last")
                .isEqualTo(model.history.reversed().stream()
                        .filter(told -> decider == null || told instanceof Told.Said && told.by() == decider)
                        .findFirst()
                        .map(ServicesMachine::signatory)
                        .orElse(null));
        assertThat(row.mayBeWithdrawn()).isEqualTo(model.state == State.RUNNING && !model.answered);
    }

    /** What was sent is also for the secretaries of its department, whoever did something, and whoever is or would have been asked. */
    private boolean mayRead(Actor actor, Model model) {
        return actor == model.applicant
                || model.rounds > 0
                        && (actor == Actor.ADMINISTRATOR
                                || model.acted(actor)
                                || posts.serves(actor, Place.COLLEGE)
                                        && model.sentBy.getFirst().getFirst().place() == Place.COLLEGE
                                || model.begun.stream()
                                        .anyMatch(step -> seats(model).askedAt(actor, step)));
    }
}
