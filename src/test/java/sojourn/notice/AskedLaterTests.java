package sojourn.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import sojourn.Rule;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Interventions;
import sojourn.approval.Step;
import sojourn.approval.Trial;
import sojourn.approval.Trial.MovableClock;
import sojourn.approval.Trial.University;
import sojourn.deputy.Deputies;
import sojourn.organization.DepartmentId;
import sojourn.organization.OfficeId;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Whoever is asked learns of it within a day, whenever it is that they come to be asked; sent on Monday, 2026-11-23, 12:48. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "notice", verifyAutomatically = false)
@Import(Trial.class)
@Rule({"R27", "R28"})
class AskedLaterTests {

    @Autowired
    Reminders reminders;

    @Autowired
    Inbox inbox;

    @Autowired
    Approvals approvals;

    @Autowired
    Interventions interventions;

    @Autowired
    Deputies deputies;

    @Autowired
    University university;

    @Autowired
    MovableClock clock;

    @Autowired
    CampusTime time;

    @Autowired
    JdbcClient jdbc;

    private DepartmentId school;
    private DepartmentId college;
    private HumanId president;
    private HumanId leader;
    private OfficeId leading;
    private HumanId secretary;

    @BeforeEach
    void aCollegeOfASchool() {
        school = university.department("学校", null);
        college = university.department("通信学院", school);
        president = university.leader("校领导", school);
        leader = university.human("王五");
        leading = university.appoint(leader, Role.LEADER, college);
        secretary = university.secretary("李四", college);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        jdbc.sql("delete from notice_farewell").update();
    }

    @Test
    void aMessageSaysForWhomAndWhatItIs() {
        sent();
        assertThat(inbox.latest(leader, 1, Locale.SIMPLIFIED_CHINESE))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.about()).contains("初次申请工号", "3 人：张三、赵六 等");
                    assertThat(message.arguments())
                            .as("names are looked up, not kept")
                            .noneMatch(one -> one.contains("张三"));
                });
    }

    @Test
    void aLeaderWhoComesAfterBothMomentsIsTold() {
        sent();
        look("2026-11-24T12:00:00");
        look("2026-11-26T09:00:00");
        var successor = university.leader("钱七", college);
        look("2026-11-26T09:05:00");
        assertThat(keys(successor)).containsExactly("notice.digest.overdue");
        look("2026-11-27T09:00:00");
        look("2026-12-24T09:00:00");
        assertThat(keys(successor)).as("once").hasSize(1);
        assertThat(keys(leader)).as("at the end, and at the opening").hasSize(2);
    }

    @Test
    void aLeaderWhoComesBeforeHalfTimeIsToldAndThenRemindedAsEverybody() {
        sent();
        at("2026-11-23T14:00:00");
        var successor = university.leader("钱七", college);
        look("2026-11-23T14:05:00");
        look("2026-11-23T14:10:00");
        assertThat(keys(successor)).containsExactly("notice.digest.asked");
        look("2026-11-23T17:00:00");
        assertThat(keys(successor)).as("no two on one day").hasSize(1);
        look("2026-11-24T08:00:00");
        assertThat(keys(successor)).containsExactly("notice.digest.waiting", "notice.digest.asked");
        assertThat(keys(leader)).containsExactly("notice.digest.waiting", "notice.opened");
    }

    @Test
    void whoWasToldAtTheOpeningIsNotToldAgain() {
        sent();
        look("2026-11-23T14:00:00");
        assertThat(keys(leader)).containsExactly("notice.opened");
    }

    @Test
    @Rule("R26")
    void aDeputyWhoseFirstDayComesLaterIsToldOnThatDay() {
        sent();
        var deputy = university.human("周八");
        university.appoint(deputy, Role.SECRETARY, college);
        deputies.name(leader, deputy, null, LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-05"));
        look("2026-11-30T17:00:00");
        assertThat(digests(deputy)).isEmpty();
        look("2026-12-01T08:00:00");
        look("2026-12-02T08:00:00");
        assertThat(digests(deputy)).containsExactly("notice.digest.overdue");
    }

    @Test
    @Rule("R25")
    void theParentsLeaderWhoTakesOverAVacancyIsTold() {
        sent();
        look("2026-11-25T12:00:00");
        assertThat(keys(president)).isEmpty();
        university.dismiss(leading);
        at("2026-11-26T00:30:00");
        look("2026-11-26T08:00:00");
        look("2026-11-27T08:00:00");
        assertThat(keys(president)).containsExactly("notice.digest.overdue");
    }

    @Test
    @Rule("R22")
    void whoGetsItHandedOverHasTheirMessageAndIsRemindedOnceMore() {
        var id = sent();
        at("2026-11-23T13:30:00");
        interventions.handOver(id, leader, president, "请您定");
        look("2026-11-23T14:30:00");
        assertThat(keys(president)).containsExactly("notice.handed-over");
        look("2026-11-23T17:00:00");
        assertThat(keys(president)).containsExactly("notice.digest.waiting", "notice.handed-over");
        assertThat(digests(leader)).isEmpty();
    }

    @Test
    @Rule("R16")
    void eachLeaderOfATransferIsToldOnceInEachRoundAndNobodyOfAnothersStep() {
        var other = university.department("计算机学院", school);
        var releasing = university.leader("钱七", other);
        var id = transfer(college, other);
        arrived();
        assertThat(keys(leader)).containsExactly("notice.opened");
        assertThat(keys(releasing)).containsExactly("notice.opened");
        at("2026-11-23T14:00:00");
        approvals.agree(id, leader, "");
        approvals.sendBack(id, releasing, "请补合同");
        at("2026-11-23T15:00:00");
        send(id, college, other);
        arrived();
        assertThat(keys(leader)).as("has agreed").containsExactly("notice.opened");
        assertThat(keys(releasing)).containsExactly("notice.opened", "notice.opened");
    }

    @Test
    @Rule("R16")
    void whoLeadsBothDepartmentsIsToldOnceAndCountsItOnce() {
        var other = university.department("计算机学院", school);
        university.appoint(leader, Role.LEADER, other);
        transfer(college, other);
        look("2026-11-24T12:00:00");
        assertThat(keys(leader)).containsExactly("notice.digest.overdue", "notice.opened");
        assertThat(inbox.latest(leader, 1).getFirst().arguments()).startsWith("1", "1");
    }

    /** What is kept of who was told is no longer than what waits. */
    @Test
    void ofWhatIsDecidedNothingIsKept() {
        var id = sent();
        look("2026-11-23T17:00:00");
        assertThat(kept(id)).isOne();
        approvals.agree(id, leader, "");
        look("2026-11-23T17:05:00");
        assertThat(kept(id)).isZero();
    }

    private long kept(ApprovalId id) {
        return jdbc.sql("select count(*) from notice_asked where approval = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private ApprovalId sent() {
        var id = university.sent(secretary, college);
        arrived();
        return id;
    }

    private ApprovalId transfer(DepartmentId to, DepartmentId from) {
        var id = approvals.draft("trial", secretary, to);
        send(id, to, from);
        return id;
    }

    private void send(ApprovalId id, DepartmentId to, DepartmentId from) {
        var both = List.of(
                new Step.Plan("approval.step.own-leader", to, ""), new Step.Plan("approval.step.own-leader", from, ""));
        approvals.send(id, secretary, to, List.of(both), Set.of());
    }

    private void look(String campusTime) {
        arrived();
        at(campusTime);
        reminders.look();
    }

    private void arrived() {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "select count(*) from event_publication where listener_id like 'sojourn.notice.%'")
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    private void at(String campusTime) {
        clock.set(
                LocalDateTime.parse(campusTime).atZone(time.zone()).toInstant().toString());
    }

    private List<String> digests(HumanId human) {
        return keys(human).stream()
                .filter(key -> key.startsWith("notice.digest"))
                .toList();
    }

    private List<String> keys(HumanId human) {
        return inbox.latest(human, 100).stream().map(Message::key).toList();
    }
}
