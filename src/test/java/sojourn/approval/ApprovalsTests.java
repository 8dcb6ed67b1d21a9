package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;
import sojourn.Rule;
import sojourn.approval.Trial.MovableClock;
import sojourn.approval.Trial.TrialMatter;
import sojourn.approval.Trial.University;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.organization.Role;
import sojourn.promise.Service;
import sojourn.promise.Services;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

// ModuleTests verifies the whole house, once
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@Import(Trial.class)
class ApprovalsTests {

    @Autowired
    private Approvals approvals;

    @Autowired
    private Vacancies vacancies;

    @Autowired
    private Services services;

    @Autowired
    private University university;

    @Autowired
    private TrialMatter matter;

    @Autowired
    private MovableClock clock;

    private DepartmentId school;
    private DepartmentId college;
    private HumanId president;
    private HumanId leader;
    private HumanId secretary;

    @BeforeEach
    void aCollegeBelowASchool() {
        school = university.department("学校", null);
        college = university.department("通信学院", school);
        president = university.leader("校领导", school);
        leader = university.leader("王五", college);
        secretary = university.secretary("李四", college);
    }

    @AfterEach
    void asBefore() {
        matter.fail(null);
        clock.reset();
    }

    @Test
    @Rule("R21")
    void theSerialNumberRisesFromTenMillionAndOne() {
        var first = approvals.get(university.sent(secretary, college), secretary);
        var second = approvals.get(university.sent(secretary, college), secretary);
        assertThat(Long.parseLong(first.serial().orElseThrow())).isGreaterThan(10_000_000);
        assertThat(Long.parseLong(second.serial().orElseThrow()))
                .isGreaterThan(Long.parseLong(first.serial().orElseThrow()));
    }

    @Test
    @Rule("R22")
    void everyVerbLeavesADeedAndItsEvents(PublishedEvents events) {
        var id = approvals.draft("trial", secretary, college);
        university.send(id, secretary, college);
        approvals.sendBack(id, leader, "请补合同");
        university.send(id, secretary, college);
        approvals.agree(id, leader, "同意");
        var refused = university.sent(secretary, college);
        approvals.refuse(refused, leader, "不需要");
        approvals.withdraw(university.sent(secretary, college), secretary);
        approvals.discard(approvals.draft("trial", secretary, college), secretary);

        assertThat(events.ofType(Deed.class).matching(deed -> deed.thing().equals("approval")))
                .extracting(Deed::verb)
                .containsExactly(
                        "approval.sent",
                        "approval.sent-back",
                        "approval.sent",
                        "approval.agreed",
                        "approval.sent",
                        "approval.refused",
                        "approval.sent",
                        "approval.withdrawn",
                        "approval.discarded");
        assertThat(events.ofType(ApprovalEvent.Sent.class)
                        .matching(sent -> sent.approval().equals(id)))
                .extracting(ApprovalEvent.Sent::round)
                .containsExactly(1, 2);
        assertThat(events.ofType(ApprovalEvent.StepDecided.class)
                        .matching(decided -> decided.approval().equals(id)))
                .extracting(ApprovalEvent.StepDecided::decision)
                .containsExactly(Decision.SEND_BACK, Decision.AGREE);
        assertThat(events.ofType(ApprovalEvent.Ended.class))
                .extracting(ApprovalEvent.Ended::outcome)
                .containsExactly(State.AGREED, State.REFUSED, State.WITHDRAWN);
        assertThat(events.ofType(ApprovalEvent.StepOpened.class)).hasSize(4);
        assertThat(matter.carriedOut(id)).isEqualTo(1);
        assertThat(matter.isDropped(refused)).isTrue();
    }

    @Test
    @Rule("R22")
    void aReturnedApplicationKeepsItsHistoryAndItsNumberAndCanBeDiscarded() {
        var id = university.sent(secretary, college);
        var serial = approvals.get(id, secretary).serial();
        approvals.sendBack(id, leader, "请补合同");
        university.send(id, secretary, college);
        approvals.sendBack(id, leader, "还缺一页");
        var discarded = approvals.discard(id, secretary);
        assertThat(discarded.state()).isEqualTo(State.DISCARDED);
        assertThat(discarded.serial()).isEqualTo(serial);
        assertThat(approvals.get(id, leader).acts())
                .extracting(Act::verb)
                .containsExactly(Verb.SENT, Verb.SENT_BACK, Verb.SENT, Verb.SENT_BACK, Verb.DISCARDED);
        assertThat(approvals.get(id, leader).open()).isEmpty();
    }

    @Test
    @Rule("R24")
    void ofTwoLeadersAtTheSameMomentExactlyOneDecides() throws Exception {
        var second = university.leader("赵六", college);
        for (int n = 0; n < 60; n++) {
            var id = university.sent(secretary, college);
            var outcomes = together(() -> approvals.agree(id, leader, ""), () -> approvals.refuse(id, second, "不需要"));
            exactlyOne(id, outcomes);
        }
    }

    @Test
    @Rule("R24")
    void oneLeaderInTwoBrowsersDecidesOnce() throws Exception {
        for (int n = 0; n < 60; n++) {
            var id = university.sent(secretary, college);
            exactlyOne(id, together(() -> approvals.agree(id, leader, ""), () -> approvals.agree(id, leader, "")));
            assertThat(matter.carriedOut(id)).isEqualTo(1);
        }
    }

    @Test
    @Rule("R24")
    void aWithdrawalAndADecisionAtTheSameMomentLeaveOneOfThem() throws Exception {
        for (int n = 0; n < 30; n++) {
            var id = university.sent(secretary, college);
            exactlyOne(id, together(() -> approvals.agree(id, leader, ""), () -> approvals.withdraw(id, secretary)));
        }
    }

    @Test
    @Rule("R24")
    void theSecondOneHearsWhoWasFirstWhenAndWhat() {
        var second = university.leader("赵六", college);
        var id = university.sent(secretary, college);
        clock.set("2026-11-23T07:40:00Z");
        approvals.agree(id, leader, "");
        clock.set("2026-11-23T07:41:00Z");
        var heard = catchThrowable(() -> approvals.refuse(id, second, "不需要"));
        assertThat(heard).isInstanceOfSatisfying(AlreadyDecided.class, first -> {
            assertThat(first.signatory().name()).isEqualTo("王五");
            assertThat(first.at()).isEqualTo(Instant.parse("2026-11-23T07:40:00Z"));
            assertThat(first.verb()).isEqualTo(Verb.AGREED);
        });
        assertThat(approvals.get(id, secretary).state()).isEqualTo(State.AGREED);
    }

    @Test
    @Rule("R25")
    void aLeaderCannotDecideOnTheirOwnApplicationItGoesToTheParentDepartment() {
        var id = university.sent(leader, college);
        assertThat(approvals.mayDecide(id, leader)).isFalse();
        assertThatThrownBy(() -> approvals.agree(id, leader, "")).isInstanceOf(NotFound.class);
        assertThat(approvals.deciders(id)).extracting(Human::id).containsExactly(president);
        assertThat(approvals.agree(id, president, "").state()).isEqualTo(State.AGREED);
    }

    @Test
    @Rule("R25")
    void nobodyDecidesAboutThemselves() {
        var id = university.sent(secretary, college, leader);
        assertThatThrownBy(() -> approvals.agree(id, leader, "")).isInstanceOf(NotFound.class);
        assertThat(approvals.agree(id, president, "").state()).isEqualTo(State.AGREED);
    }

    @Test
    @Rule("R25")
    void whileTheDepartmentHasALeaderTheParentsLeaderDoesNotDecide() {
        var id = university.sent(secretary, college);
        assertThatThrownBy(() -> approvals.agree(id, president, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.get(id, president)).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("R25")
    void withoutAnyLeaderTheAdministratorIsToldAndItWaitsUntilSomebodyTakesOffice(PublishedEvents events) {
        var lonely = university.department("新学院", null);
        var id = university.sent(secretary, lonely);
        assertThat(events.ofType(ApprovalEvent.Stuck.class)).hasSize(1);
        assertThat(approvals.get(id, secretary).steps().getFirst().stuck()).isTrue();
        clock.set("2027-11-23T04:48:00Z");
        vacancies.look();
        assertThat(events.ofType(ApprovalEvent.Stuck.class)).hasSize(1);
        assertThat(approvals.get(id, secretary).state()).isEqualTo(State.RUNNING);
        var dean = university.leader("新院长", lonely);
        assertThat(approvals.agree(id, dean, "").state()).isEqualTo(State.AGREED);
    }

    @Test
    @Rule({"R25", "R28"})
    void whenTheLastLeaderLeavesTheAdministratorIsToldOnce(PublishedEvents events) {
        var lonely = university.department("小单位", null);
        var only = university.human("周七");
        var office = university.appoint(only, Role.LEADER, lonely);
        var id = university.sent(secretary, lonely);
        vacancies.look();
        assertThat(events.ofType(ApprovalEvent.Stuck.class)).isEmpty();
        university.dismiss(office);
        vacancies.look();
        vacancies.look();
        assertThat(events.ofType(ApprovalEvent.Stuck.class))
                .extracting(ApprovalEvent.Stuck::approval)
                .containsExactly(id);
        university.leader("吴八", lonely);
        vacancies.look();
        assertThat(approvals.get(id, secretary).steps().getFirst().stuck()).isFalse();
    }

    @Test
    @Rule("R28")
    void whoLosesTheOfficeLosesTheStepAtOnce() {
        var second = university.human("赵六");
        var office = university.appoint(second, Role.LEADER, college);
        var id = university.sent(secretary, college);
        assertThat(approvals.mayDecide(id, second)).isTrue();
        university.dismiss(office);
        assertThatThrownBy(() -> approvals.agree(id, second, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.get(id, second)).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("R10")
    void whenTheMatterCannotBeCarriedOutNothingIsHalfThere(PublishedEvents events) {
        var id = university.sent(secretary, college);
        matter.fail(new IllegalStateException("the register is away"));
        assertThatThrownBy(() -> approvals.agree(id, leader, "")).hasMessage("the register is away");
        var after = approvals.get(id, secretary);
        assertThat(after.state()).isEqualTo(State.RUNNING);
        assertThat(after.acts()).hasSize(1);
        assertThat(after.open()).containsExactly(0);
        assertThat(matter.carriedOut(id)).isZero();
        matter.fail(null);
        approvals.agree(id, leader, "");
        assertThat(matter.carriedOut(id)).isEqualTo(1);
    }

    /** A second click comes after the first has opened the next step, at which the same human is asked. */
    @Test
    @Rule("R24")
    void aSecondClickIsNoAnswerToTheNextQuestion() {
        var id = approvals.draft("trial", secretary, college);
        var first = new Step.Plan("approval.step.own-leader", college, "");
        var second = new Step.Plan("approval.step.second", college, "");
        approvals.send(id, secretary, college, List.of(List.of(first), List.of(second)), Set.of());
        var question = approvals.question(approvals.get(id, leader), leader).orElseThrow();
        var answer = new Answer(Decision.AGREE, "", Terms.NONE);

        approvals.decide(id, leader, question, answer);

        assertThatThrownBy(() -> approvals.decide(id, leader, question, answer)).isInstanceOf(AlreadyDecided.class);
        var after = approvals.get(id, leader);
        assertThat(after.state()).isEqualTo(State.RUNNING);
        assertThat(after.open()).containsExactly(1);
        approvals.decide(id, leader, approvals.question(after, leader).orElseThrow(), answer);
        assertThat(approvals.get(id, leader).state()).isEqualTo(State.AGREED);
    }

    @Test
    void aStrangerFindsNothingWhateverTheyTry() {
        var stranger = university.leader("外人", university.department("计算机学院", school));
        var id = university.sent(secretary, college);
        var step = List.of(List.of(new Step.Plan("approval.step.own-leader", college, "")));
        assertThatThrownBy(() -> approvals.get(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.agree(id, stranger, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.refuse(id, stranger, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.sendBack(id, stranger, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.withdraw(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.discard(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.send(id, stranger, college, step, Set.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.get(new ApprovalId(UUID.randomUUID()), secretary))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDraftIsItsApplicantsAloneWhatWasSentIsAlsoForTheDepartmentsSecretaries() {
        var colleague = university.secretary("孙九", college);
        var draft = approvals.draft("trial", secretary, college);
        assertThatThrownBy(() -> approvals.get(draft, colleague)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.get(draft, leader)).isInstanceOf(NotFound.class);
        university.send(draft, secretary, college);
        assertThat(approvals.get(draft, colleague).id()).isEqualTo(draft);
        assertThatThrownBy(() -> approvals.withdraw(draft, colleague)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatDoesNotFitSaysHowItStands() {
        var draft = approvals.draft("trial", secretary, college);
        assertThatThrownBy(() -> approvals.withdraw(draft, secretary)).isInstanceOf(NotNow.class);
        university.send(draft, secretary, college);
        assertThatThrownBy(() -> university.send(draft, secretary, college)).isInstanceOf(NotNow.class);
        assertThatThrownBy(() -> approvals.discard(draft, secretary)).isInstanceOf(NotNow.class);
        approvals.withdraw(draft, secretary);
        assertThatThrownBy(() -> approvals.withdraw(draft, secretary)).isInstanceOf(AlreadyDecided.class);
        assertThatThrownBy(() -> approvals.agree(draft, leader, "")).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    @Rule("R21")
    void anAnswerIsPromisedInWorkingTimeAndWhoWasAskedKeepsThePromise() {
        var early = university.sent(secretary, college);
        // Monday 12:48: half a day until 17:00, the other half until Tuesday noon
        assertThat(due(early)).isEqualTo(Instant.parse("2026-11-24T04:00:00Z"));
        var before = services.of("trial");
        services.change(new Service("trial", "保卫处", "Security", "025-8000 0110", Duration.ofMinutes(210)), president);
        var late = university.sent(secretary, college);
        assertThat(due(late)).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(due(early)).isEqualTo(Instant.parse("2026-11-24T04:00:00Z"));
        assertThat(services.all()).extracting(Service::ownerZh).containsExactly("保卫处");
        services.change(before, president);
        assertThatThrownBy(() ->
                        services.change(new Service("no-such", "保卫处", "Security", "1", Duration.ofHours(1)), president))
                .isInstanceOf(NotFound.class);
    }

    private Instant due(ApprovalId id) {
        return approvals.get(id, secretary).steps().getFirst().dueAt();
    }

    private void exactlyOne(ApprovalId id, List<Object> outcomes) {
        assertThat(outcomes).filteredOn(Approval.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(AlreadyDecided.class::isInstance).hasSize(1);
        var after = approvals.get(id, secretary);
        assertThat(after.acts()).hasSize(2);
        assertThat(matter.carriedOut(id)).isEqualTo(after.state() == State.AGREED ? 1 : 0);
    }

    private static List<Object> together(Callable<Approval> one, Callable<Approval> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> running = new ArrayList<>();
            for (var deed : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        return deed.call();
                    } catch (AlreadyDecided late) {
                        return late;
                    }
                }));
            }
            return List.of(running.getFirst().get(), running.getLast().get());
        }
    }
}
