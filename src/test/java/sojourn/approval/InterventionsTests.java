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
import sojourn.approval.Worklist.Tab;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.organization.Role;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@Import(Trial.class)
@Rule("R22")
class InterventionsTests {

    @Autowired
    Interventions interventions;

    @Autowired
    Approvals approvals;

    @Autowired
    Worklist worklist;

    @Autowired
    Trial.University university;

    @Autowired
    Trial.MovableClock clock;

    private DepartmentId college;
    private HumanId leader;
    private HumanId other;
    private HumanId secretary;
    private HumanId administrator;
    private ApprovalId id;

    @BeforeEach
    void somethingThatWaits() {
        college = university.department("通信学院", null);
        leader = university.leader("王五", college);
        other = university.leader("赵六", university.department("计算机学院", null));
        secretary = university.secretary("李四", college);
        administrator = university.human("系统管理员");
        university.appoint(administrator, Role.SYSTEM_ADMINISTRATOR, null);
        id = university.sent(secretary, college);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void whoeverGetsItIsAskedAlone() {
        var approval = interventions.handOver(id, leader, other, "您更了解");
        assertThat(deciders()).containsExactly(other);
        assertThat(waiting(other)).isEqualTo(1);
        assertThat(waiting(leader)).isZero();
        assertThatThrownBy(() -> approvals.agree(id, leader, "")).isInstanceOf(AlreadyDecided.class);
        assertThat(approvals.get(id, leader).id())
                .as("who handed over still sees it")
                .isEqualTo(approval.id());
        assertThat(approvals.agree(id, other, "").state()).isEqualTo(State.AGREED);
    }

    @Test
    @Rule("R28")
    void itFallsBackToTheDepartmentAsSoonAsWhoeverGotItLeadsNothingAnyMore() {
        var elsewhere = university.department("图书馆", null);
        var passing = university.human("钱七");
        var office = university.appoint(passing, Role.LEADER, elsewhere);
        interventions.handOver(id, leader, passing, "");
        university.dismiss(office);
        assertThat(deciders()).containsExactly(leader);
        assertThat(waiting(leader)).isEqualTo(1);
        assertThat(waiting(passing)).isZero();
    }

    @Test
    @Rule("R25")
    void neitherTheApplicantNorWhomItIsAboutNorSomebodyWithoutAnOfficeGetsIt() {
        var about = university.leader("孙八", college);
        var theirs = university.sent(secretary, college, about);
        university.appoint(secretary, Role.LEADER, university.department("后勤", null));
        for (var to : List.of(secretary, about, leader, university.human("路人"))) {
            assertThatThrownBy(() -> interventions.handOver(theirs, leader, to, ""))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(interventions.colleagues(approvals.get(theirs, leader), leader))
                .extracting(Human::id)
                .contains(other)
                .doesNotContain(secretary, about, leader);
    }

    @Test
    void onlyWhoeverIsAskedHandsOver() {
        assertThatThrownBy(() -> interventions.handOver(id, other, leader, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> interventions.handOver(id, secretary, other, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSecondNudgeWaitsForFourHoursOfWorkingTime() {
        clock.set("2026-11-23T06:00:00Z");
        interventions.nudge(id, secretary);
        assertThatThrownBy(() -> interventions.nudge(id, secretary)).isInstanceOf(NotNow.class);
        clock.set("2026-11-23T20:00:00Z");
        assertThatThrownBy(() -> interventions.nudge(id, secretary))
                .as("a night is no working time")
                .isInstanceOf(NotNow.class);
        clock.set("2026-11-24T05:59:00Z");
        assertThat(interventions.nudge(id, secretary).nudgedAt()).contains(clock.instant());
        assertThatThrownBy(() -> interventions.nudge(id, leader)).isInstanceOf(NotFound.class);
    }

    @Test
    void aSystemAdministratorTerminatesWhatRunsOrWasSentBackAndNobodyElse() {
        for (var human : List.of(secretary, leader, other)) {
            assertThatThrownBy(() -> interventions.terminate(id, human, "重复"))
                    .isInstanceOfAny(NotFound.class, NotNow.class);
        }
        assertThat(interventions.terminate(id, administrator, "重复申请").state()).isEqualTo(State.TERMINATED);
        assertThat(waiting(leader)).isZero();
        assertThatThrownBy(() -> interventions.terminate(id, administrator, "重复申请"))
                .isInstanceOf(NotNow.class);

        var returned = university.sent(secretary, college);
        approvals.sendBack(returned, leader, "请补合同");
        assertThat(interventions.terminate(returned, administrator, "不再需要").state())
                .isEqualTo(State.TERMINATED);
        var draft = approvals.draft("trial", secretary, college);
        assertThatThrownBy(() -> interventions.terminate(draft, administrator, "草稿"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theAdministratorSeesEverythingUnderWayAndNoDrafts() {
        var draft = approvals.draft("trial", secretary, college);
        var listed = worklist.list(Tab.EVERYBODYS, administrator, null, 100, Locale.CHINESE)
                .rows();
        assertThat(listed).extracting(WorkRow::id).contains(id).doesNotContain(draft);
    }

    private List<HumanId> deciders() {
        return approvals.deciders(id).stream().map(Human::id).toList();
    }

    private long waiting(HumanId human) {
        return worklist.count(Tab.WAITING, human);
    }
}
