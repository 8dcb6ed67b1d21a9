package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import sojourn.Rule;
import sojourn.approval.Trial.MovableClock;
import sojourn.approval.Trial.University;
import sojourn.approval.Worklist.Tab;
import sojourn.deputy.Decider;
import sojourn.deputy.Deputies;
import sojourn.deputy.DeputyRefused;
import sojourn.deputy.DeputyRefused.Reason;
import sojourn.deputy.Signatory;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.organization.OfficeId;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** 王五 leads 通信学院 below 学校, 李四 is its secretary, 周八 a second one who acts for 王五. */
// ModuleTests verifies the whole house, once
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@Import(Trial.class)
@Rule("R26")
class DeputiesTests {

    @Autowired
    private Approvals approvals;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Worklist worklist;

    @Autowired
    private ApprovalRepository rows;

    @Autowired
    private Deputies deputies;

    @Autowired
    private University university;

    @Autowired
    private MovableClock clock;

    @Autowired
    private CampusTime time;

    private DepartmentId school;
    private DepartmentId college;
    private HumanId leader;
    private HumanId secretary;
    private HumanId deputy;
    private OfficeId leading;
    private OfficeId serving;

    @BeforeEach
    void aLeaderWithADeputyForAWeek() {
        school = university.department("学校", null);
        college = university.department("通信学院", school);
        leader = university.human("王五");
        leading = university.appoint(leader, Role.LEADER, college);
        secretary = university.secretary("李四", college);
        deputy = university.human("周八");
        serving = university.appoint(deputy, Role.SECRETARY, college);
        deputies.name(leader, deputy, null, time.today(), time.today().plusDays(6));
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void aDeputyDecidesInTheLeadersNameAndEverybodySeesIt() {
        var id = university.sent(secretary, college);
        assertThat(asked(id)).containsExactly("王五", "周八 代 王五");
        assertThat(waiting(deputy)).containsExactly(id);
        var decided = approvals.agree(id, deputy, "");
        assertThat(decided.state()).isEqualTo(State.AGREED);
        assertThat(decided.acts().getLast().by()).isEqualTo(deputy);
        assertThat(decided.acts().getLast().onBehalfOf()).isEqualTo(leader);
        var row = worklist.list(Tab.DECIDED, deputy, null, 20, Locale.CHINESE)
                .rows()
                .getFirst();
        assertThat(row.last().signatory()).isEqualTo(new Signatory("周八", "王五"));
        assertThat(worklist.count(Tab.DECIDED, leader))
                .as("only who really decided")
                .isZero();
        assertThatThrownBy(() -> approvals.agree(id, leader, ""))
                .isInstanceOfSatisfying(
                        AlreadyDecided.class,
                        first -> assertThat(first.signatory()).isEqualTo(new Signatory("周八", "王五")));
    }

    @Test
    void theLeaderStillDecidesAsThemselves() {
        var id = university.sent(secretary, college);
        assertThat(approvals.agree(id, leader, "").acts().getLast().onBehalfOf())
                .isNull();
    }

    @Test
    void onlyFromTheFirstToTheLastDay() {
        var id = university.sent(secretary, college);
        clock.set("2026-11-29T15:59:59Z");
        assertThat(approvals.mayDecide(id, deputy)).isTrue();
        clock.set("2026-11-29T16:00:00Z");
        assertThat(approvals.mayDecide(id, deputy)).isFalse();
        assertThat(waiting(deputy)).isEmpty();
        assertThatThrownBy(() -> approvals.agree(id, deputy, "")).isInstanceOf(NotFound.class);
        assertThat(asked(id)).containsExactly("王五");
    }

    @Test
    @Rule("R25")
    void nobodyDecidesOnTheirOwnApplicationInSomebodyElsesName() {
        var own = university.sent(deputy, college);
        var about = university.sent(secretary, college, deputy);
        assertThat(asked(own)).containsExactly("王五");
        assertThat(waiting(deputy)).isEmpty();
        assertThatThrownBy(() -> approvals.agree(own, deputy, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.agree(about, deputy, "")).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("R25")
    void theLeadersOwnApplicationGoesToTheLeaderAboveAndNotToTheDeputy() {
        university.leader("校领导", school);
        var id = university.sent(leader, college);
        assertThat(asked(id)).containsExactly("校领导");
        assertThat(waiting(deputy)).isEmpty();
        assertThatThrownBy(() -> approvals.agree(id, deputy, "")).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("R28")
    void withTheLeadersOfficeTheDeputyLosesEverything() {
        var id = university.sent(secretary, college);
        university.dismiss(leading);
        assertThat(approvals.mayDecide(id, deputy)).isFalse();
        assertThat(waiting(deputy)).isEmpty();
        assertThat(asked(id)).as("a deputy alone fills no vacancy").isEmpty();
    }

    @Test
    @Rule("R28")
    void withTheirOwnOfficeToo() {
        var id = university.sent(secretary, college);
        university.dismiss(serving);
        assertThat(approvals.mayDecide(id, deputy)).isFalse();
        assertThat(waiting(deputy)).isEmpty();
    }

    @Test
    void takenBackItEndsAtOnce() {
        var id = university.sent(secretary, college);
        var named = deputies.namedBy(leader, 5).getFirst();
        assertThatThrownBy(() -> deputies.takeBack(named.id(), secretary)).isInstanceOf(NotFound.class);
        deputies.takeBack(named.id(), leader);
        deputies.takeBack(named.id(), leader);
        assertThat(approvals.mayDecide(id, deputy)).isFalse();
    }

    @Test
    void aScopeHoldsForItsDepartmentAndThoseBelow() {
        var laboratory = university.department("实验中心", college);
        var other = university.department("计算机学院", school);
        var president = university.leader("校领导", school);
        university.appoint(president, Role.LEADER, other);
        deputies.name(president, deputy, other, time.today(), time.today());
        var there = university.sent(secretary, other);
        var here = university.sent(leader, college);
        assertThat(waiting(deputy)).containsExactly(there);
        assertThat(asked(here)).containsExactly("校领导");
        assertThat(asked(there)).containsExactly("校领导", "周八 代 校领导");
        assertThat(asked(university.sent(secretary, laboratory))).containsExactly("王五", "周八 代 王五");
    }

    @Test
    @Rule("R22")
    void whatWasHandedToTheLeaderTheDeputyMayAnswerToo() {
        var other = university.department("计算机学院", school);
        var dean = university.leader("赵六", other);
        var id = university.sent(secretary, other);
        interventions.handOver(id, dean, leader, "请代为把关");
        assertThat(asked(id)).containsExactly("王五", "周八 代 王五");
        assertThat(waiting(deputy)).containsExactly(id);
        assertThat(approvals.agree(id, deputy, "").acts().getLast().onBehalfOf())
                .isEqualTo(leader);
    }

    @Test
    void aDeputysDeputyIsNobody() {
        var third = university.secretary("吴九", college);
        university.appoint(deputy, Role.LEADER, university.department("计算机学院", college));
        deputies.name(deputy, third, null, time.today(), time.today());
        var id = university.sent(secretary, college);
        assertThat(approvals.mayDecide(id, third)).isFalse();
        assertThat(waiting(third)).isEmpty();
    }

    @Test
    void whoMayBeNamedWhenAndForWhat() {
        var stranger = university.secretary("外院秘书", university.department("外校", null));
        var temporary = university.human("张三");
        assertThat(deputies.candidates(leader))
                .extracting(Human::id)
                .contains(secretary, deputy)
                .doesNotContain(leader);
        refused(Reason.WHO, stranger, null, 0, 1);
        refused(Reason.WHO, temporary, null, 0, 1);
        refused(Reason.WHO, leader, null, 0, 1);
        refused(Reason.SCOPE, secretary, school, 0, 1);
        refused(Reason.DAYS, secretary, null, -1, 1);
        refused(Reason.DAYS, secretary, null, 1, 0);
        refused(Reason.DAYS, secretary, null, 0, 400);
        refused(Reason.NAMED_ALREADY, deputy, null, 6, 8);
        deputies.name(
                leader, deputy, null, time.today().plusDays(7), time.today().plusDays(8));
    }

    private void refused(Reason reason, HumanId human, DepartmentId department, int from, int until) {
        var today = time.today();
        assertThatThrownBy(() -> deputies.name(leader, human, department, today.plusDays(from), today.plusDays(until)))
                .isInstanceOfSatisfying(
                        DeputyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<String> asked(ApprovalId id) {
        return approvals.asked(rows.findById(id).orElseThrow()).values().stream()
                .flatMap(List::stream)
                .map(Decider::signatory)
                .map(one -> one.leader() == null ? one.name() : one.name() + " 代 " + one.leader())
                .toList();
    }

    private List<ApprovalId> waiting(HumanId human) {
        return worklist.list(Tab.WAITING, human, null, 20, Locale.CHINESE).rows().stream()
                .map(WorkRow::id)
                .toList();
    }
}
