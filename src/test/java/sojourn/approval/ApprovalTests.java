package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sojourn.Rule;
import sojourn.approval.Deciders.Seat;
import sojourn.approval.Step.Standing;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

@Rule({"R21", "R22"})
class ApprovalTests {

    private static final HumanId APPLICANT = new HumanId(UUID.randomUUID());
    private static final HumanId LEADER = new HumanId(UUID.randomUUID());
    private static final HumanId OTHER = new HumanId(UUID.randomUUID());
    private static final DepartmentId HERE = new DepartmentId(UUID.randomUUID());
    private static final DepartmentId THERE = new DepartmentId(UUID.randomUUID());
    private static final Step.Plan FIRST = new Step.Plan("first", HERE, "");
    private static final Step.Plan SECOND = new Step.Plan("second", THERE, "");
    private static final Step.Plan THIRD = new Step.Plan("third", HERE, "");
    private static final Instant START = Instant.parse("2026-11-23T04:48:00Z");

    /** What may be tried on an application, by anybody. */
    enum Try {
        SEND,
        AGREE,
        REFUSE,
        SEND_BACK,
        WITHDRAW,
        DISCARD,
        HAND_OVER,
        NUDGE,
        TERMINATE
    }

    /** For one step; every pair of state and verb stands here, null says that it is refused. */
    private static final Map<State, Map<Try, State>> OUTCOMES = Map.of(
            State.DRAFT, only(Map.of(Try.SEND, State.RUNNING, Try.DISCARD, State.DISCARDED)),
            State.RUNNING,
                    only(Map.of(
                            Try.AGREE, State.AGREED,
                            Try.REFUSE, State.REFUSED,
                            Try.SEND_BACK, State.RETURNED,
                            Try.WITHDRAW, State.WITHDRAWN,
                            Try.HAND_OVER, State.RUNNING,
                            Try.NUDGE, State.RUNNING,
                            Try.TERMINATE, State.TERMINATED)),
            State.RETURNED,
                    only(Map.of(
                            Try.SEND, State.RUNNING, Try.DISCARD, State.DISCARDED, Try.TERMINATE, State.TERMINATED)),
            State.AGREED, only(Map.of()),
            State.REFUSED, only(Map.of()),
            State.WITHDRAWN, only(Map.of()),
            State.DISCARDED, only(Map.of()),
            State.TERMINATED, only(Map.of()));

    static Stream<Arguments> everyVerbInEveryState() {
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(Try.values())
                        .map(verb ->
                                Arguments.of(state, verb, OUTCOMES.get(state).get(verb))));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource
    void everyVerbInEveryState(State state, Try verb, State outcome) {
        var approval = in(state);
        if (outcome == null) {
            var steps = List.copyOf(approval.steps());
            var acts = List.copyOf(approval.acts());
            assertThatThrownBy(() -> attempt(approval, verb)).isInstanceOf(NotNow.class);
            assertThat(approval.state()).isEqualTo(state);
            assertThat(approval.steps()).isEqualTo(steps);
            assertThat(approval.acts()).isEqualTo(acts);
        } else {
            attempt(approval, verb);
            assertThat(approval.state()).isEqualTo(outcome);
            assertThat(approval.endedAt().isPresent()).isEqualTo(outcome.ended());
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void onlyARunningOneHasAnOpenStep(State state) {
        assertThat(in(state).open().isEmpty()).isEqualTo(state != State.RUNNING);
    }

    @Test
    void theStepsAreAskedOneAfterAnotherAndOnlyTheLastAgreementEndsIt() {
        var approval = sent(List.of(List.of(FIRST), List.of(SECOND)));
        assertThat(standings(approval)).containsExactly(Standing.OPEN, Standing.WAITING);
        approval.decide(0, Decision.AGREE, LEADER, "", at(1));
        assertThat(approval.state()).isEqualTo(State.RUNNING);
        assertThat(standings(approval)).containsExactly(Standing.AGREED, Standing.OPEN);
        assertThat(approval.steps().get(1).dueAt()).isEqualTo(at(1).due());
        approval.decide(1, Decision.AGREE, OTHER, "", at(2));
        assertThat(approval.state()).isEqualTo(State.AGREED);
    }

    @Test
    void sentAgainItGoesStraightToWhoeverAskedAndWhatWasAgreedStays() {
        var approval = sent(List.of(List.of(FIRST), List.of(SECOND)));
        approval.decide(0, Decision.AGREE, LEADER, "好", at(1));
        approval.decide(1, Decision.SEND_BACK, OTHER, "请补合同", at(2));
        assertThat(standings(approval)).containsExactly(Standing.AGREED, Standing.SENT_BACK);
        approval.send(HERE, List.of(List.of(FIRST), List.of(SECOND)), Set.of(), at(3));
        assertThat(standings(approval)).containsExactly(Standing.AGREED, Standing.OPEN);
        assertThat(approval.round()).isEqualTo(2);
        assertThat(approval.steps().get(1).openedAt()).isEqualTo(at(3).at());
        assertThat(approval.acts())
                .extracting(Act::verb)
                .containsExactly(Verb.SENT, Verb.AGREED, Verb.SENT_BACK, Verb.SENT);
    }

    /** Trap 4 of the field: two leaders asked at the same time, one sends back. */
    @Test
    void aReturnWithTwoLeadersAtOnceLeavesNoOrphanStep() {
        var approval = sent(List.of(List.of(FIRST, SECOND)));
        assertThat(approval.open()).containsExactly(0, 1);
        approval.decide(0, Decision.SEND_BACK, LEADER, "请补合同", at(1));
        assertThat(approval.open()).isEmpty();
        assertThatThrownBy(() -> approval.decide(1, Decision.AGREE, OTHER, "", at(2)))
                .isInstanceOf(NotNow.class);
        approval.send(HERE, List.of(List.of(FIRST, SECOND)), Set.of(), at(3));
        assertThat(approval.open()).containsExactly(0, 1);
        approval.decide(1, Decision.AGREE, OTHER, "", at(4));
        assertThat(approval.state()).isEqualTo(State.RUNNING);
        approval.decide(0, Decision.AGREE, LEADER, "", at(5));
        assertThat(approval.state()).isEqualTo(State.AGREED);
        assertThat(approval.steps()).hasSize(2);
    }

    @Test
    void oneRefusalOfTwoAskedAtOnceEndsIt() {
        var approval = sent(List.of(List.of(FIRST, SECOND)));
        approval.decide(1, Decision.REFUSE, OTHER, "不需要", at(1));
        assertThat(approval.state()).isEqualTo(State.REFUSED);
        assertThat(standings(approval)).containsExactly(Standing.CLOSED, Standing.REFUSED);
    }

    @Test
    void anAgreementDoesNotCountForAnotherDepartmentAfterTheWayHasChanged() {
        var approval = sent(List.of(List.of(FIRST), List.of(SECOND)));
        approval.decide(0, Decision.AGREE, LEADER, "", at(1));
        approval.decide(1, Decision.SEND_BACK, OTHER, "部门不对", at(2));
        var elsewhere = new Step.Plan("first", THERE, "");
        approval.send(THERE, List.of(List.of(elsewhere), List.of(SECOND)), Set.of(), at(3));
        assertThat(standings(approval)).containsExactly(Standing.CLOSED, Standing.WAITING, Standing.OPEN);
        assertThat(approval.department()).isEqualTo(THERE);
    }

    @Test
    @Rule({"R16", "R22"})
    void whoeverAgreedToSomethingElseIsAskedAgainAndNobodyElseIs() {
        var approval = sent(List.of(List.of(FIRST, SECOND, THIRD)));
        approval.decide(0, Decision.AGREE, LEADER, "", at(1));
        approval.decide(1, Decision.AGREE, OTHER, "", at(2));
        approval.decide(2, Decision.SEND_BACK, OTHER, "日期不对", at(3));
        var changed = new Step.Plan(SECOND.name(), SECOND.department(), "another day");

        approval.send(HERE, List.of(List.of(FIRST, changed, THIRD)), Set.of(), at(4));

        assertThat(standings(approval)).containsExactly(Standing.AGREED, Standing.OPEN, Standing.OPEN);
        approval.decide(2, Decision.AGREE, OTHER, "", at(5));
        assertThat(approval.state()).as("the second has not agreed to this").isEqualTo(State.RUNNING);
        approval.decide(1, Decision.AGREE, OTHER, "", at(6));
        assertThat(approval.state()).isEqualTo(State.AGREED);
    }

    @Test
    void afterAnAgreementInThisRoundItCannotBeWithdrawn() {
        var approval = sent(List.of(List.of(FIRST), List.of(SECOND)));
        assertThat(approval.mayBeWithdrawn()).isTrue();
        approval.decide(0, Decision.AGREE, LEADER, "", at(1));
        assertThat(approval.mayBeWithdrawn()).isFalse();
        assertThatThrownBy(() -> approval.withdraw(at(2).at())).isInstanceOf(NotNow.class);
    }

    @Test
    void sentAgainItCanBeWithdrawnUntilSomebodyDecidesAnew() {
        var approval = in(State.RETURNED);
        assertThatThrownBy(() -> approval.withdraw(at(2).at())).isInstanceOf(NotNow.class);
        approval.send(HERE, List.of(List.of(FIRST)), Set.of(), at(3));
        approval.withdraw(at(4).at());
        assertThat(approval.state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void itsNumberStaysWhenItIsSentAgain() {
        var approval = in(State.RETURNED);
        approval.send(HERE, List.of(List.of(FIRST)), Set.of(), at(3));
        assertThat(approval.serial()).contains("10000001");
        assertThatThrownBy(() -> approval.number(10000002)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRefusalAndAReturnSayWhy() {
        var approval = in(State.RUNNING);
        assertThatThrownBy(() -> approval.decide(0, Decision.REFUSE, LEADER, " ", at(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> approval.decide(0, Decision.SEND_BACK, LEADER, "", at(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(approval.state()).isEqualTo(State.RUNNING);
    }

    @Test
    @Rule("R22")
    void handedOverItKeepsItsPromiseAndComesBackToWhoeverGotIt() {
        var approval = sent(List.of(List.of(FIRST)));
        var due = approval.steps().getFirst().dueAt();
        approval.handOver(Seat.own(0), LEADER, OTHER, "您更了解", at(1).at());
        assertThat(approval.steps().getFirst().assignee()).isEqualTo(OTHER);
        assertThat(approval.steps().getFirst().dueAt()).isEqualTo(due);
        assertThat(approval.mayBeWithdrawn()).isTrue();
        approval.decide(0, Decision.SEND_BACK, OTHER, "请补合同", at(2));
        approval.send(HERE, List.of(List.of(FIRST)), Set.of(), at(3));
        assertThat(approval.steps().getFirst().assignee()).isEqualTo(OTHER);
    }

    @Test
    void anAgreedStepCannotBeAnsweredASecondTime() {
        var approval = sent(List.of(List.of(FIRST), List.of(SECOND)));
        approval.decide(0, Decision.AGREE, LEADER, "", at(1));
        assertThatThrownBy(() -> approval.decide(0, Decision.REFUSE, LEADER, "不行", at(2)))
                .isInstanceOf(NotNow.class);
    }

    @Test
    @Rule("R25")
    void theApplicantAndThoseItIsAboutNeverDecide() {
        var approval = draft();
        approval.number(10000001);
        approval.send(HERE, List.of(List.of(FIRST)), Set.of(OTHER), at(0));
        assertThat(approval.excluded()).containsExactlyInAnyOrder(APPLICANT, OTHER);
    }

    private static Map<Try, State> only(Map<Try, State> outcomes) {
        return outcomes.isEmpty() ? new EnumMap<>(Try.class) : new EnumMap<>(outcomes);
    }

    private static void attempt(Approval approval, Try verb) {
        switch (verb) {
            case SEND -> {
                if (approval.serial().isEmpty()) {
                    approval.number(10000001);
                }
                approval.send(HERE, List.of(List.of(FIRST)), Set.of(), at(9));
            }
            case AGREE -> decide(approval, Decision.AGREE);
            case REFUSE -> decide(approval, Decision.REFUSE);
            case SEND_BACK -> decide(approval, Decision.SEND_BACK);
            case WITHDRAW -> approval.withdraw(at(9).at());
            case DISCARD -> approval.discard(at(9).at());
            case HAND_OVER -> approval.handOver(Seat.own(0), LEADER, OTHER, "", at(9).at());
            case NUDGE -> approval.nudge(at(9).at());
            case TERMINATE -> approval.terminate(OTHER, "原因", at(9).at());
        }
    }

    @Test
    @Rule("R22")
    void aLimitedAgreementIsAskedForAgainAndAFullOneIsNot() {
        var approval = sent(List.of(List.of(FIRST, SECOND)));
        var subjects =
                List.of(new Subject("a", "张三", null, LocalDate.EPOCH), new Subject("b", "李四", null, LocalDate.EPOCH));
        var partly = new Answer(Decision.AGREE, "", new Terms(Map.of("a", "不需要"), null));
        approval.decide(Seat.own(0), partly, subjects, LEADER, at(1));
        assertThat(approval.leftOutKeys()).containsExactly("a");
        approval.decide(1, Decision.SEND_BACK, OTHER, "请补合同", at(2));
        approval.send(HERE, List.of(List.of(FIRST, SECOND)), Set.of(), at(3));
        assertThat(approval.open()).containsExactly(0, 1);
        assertThat(approval.leftOutKeys()).isEmpty();
        assertThat(approval.everLeftOut()).hasSize(1);
    }

    private static void decide(Approval approval, Decision decision) {
        approval.decide(0, decision, LEADER, "原因", at(9));
    }

    /** Each state by the verbs that lead there. */
    private static Approval in(State state) {
        var approval = state == State.DRAFT || state == State.DISCARDED ? draft() : sent(List.of(List.of(FIRST)));
        switch (state) {
            case DRAFT, RUNNING -> {}
            case RETURNED -> approval.decide(0, Decision.SEND_BACK, LEADER, "请补合同", at(1));
            case AGREED -> approval.decide(0, Decision.AGREE, LEADER, "", at(1));
            case REFUSED -> approval.decide(0, Decision.REFUSE, LEADER, "不需要", at(1));
            case WITHDRAWN -> approval.withdraw(at(1).at());
            case DISCARDED -> approval.discard(at(1).at());
            case TERMINATED -> approval.terminate(OTHER, "重复申请", at(1).at());
        }
        assertThat(approval.state()).isEqualTo(state);
        return approval;
    }

    private static Approval draft() {
        return new Approval(new ApprovalId(UUID.randomUUID()), "trial", APPLICANT, HERE, START);
    }

    private static Approval sent(List<List<Step.Plan>> stages) {
        var approval = draft();
        approval.number(10000001);
        approval.send(HERE, stages, Set.of(), at(0));
        return approval;
    }

    private static List<Standing> standings(Approval approval) {
        return approval.steps().stream().map(Step::standing).toList();
    }

    private static Step.Opening at(int hours) {
        var now = START.plus(Duration.ofHours(hours));
        return new Step.Opening(now, now.plus(Duration.ofHours(12)), now.plus(Duration.ofDays(1)));
    }
}
