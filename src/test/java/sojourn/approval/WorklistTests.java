package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
import sojourn.deputy.Deputies;
import sojourn.deputy.Signatory;
import sojourn.organization.DepartmentId;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

// ModuleTests verifies the whole house, once
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@Import(Trial.class)
@Rule("R23")
class WorklistTests {

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalRepository rows;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Interventions interventions;

    @Autowired
    private University university;

    @Autowired
    private Deputies deputies;

    @Autowired
    private CampusTime time;

    @Autowired
    private MovableClock clock;

    private DepartmentId school;
    private DepartmentId college;
    private HumanId leader;
    private HumanId secretary;
    private HumanId administrator;

    @BeforeEach
    void aCollegeBelowASchool() {
        school = university.department("学校", null);
        college = university.department("通信学院", school);
        leader = university.leader("王五", college);
        secretary = university.secretary("李四", college);
        administrator = university.human("系统管理员");
        university.appoint(administrator, Role.SYSTEM_ADMINISTRATOR, null);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void anApplicationIsInExactlyOneListOfItsApplicantAtAnyTime() {
        var id = approvals.draft("trial", secretary, college);
        assertThat(listsOf(secretary, id)).containsExactly(Tab.TODO);
        university.send(id, secretary, college);
        assertThat(listsOf(secretary, id)).containsExactly(Tab.RUNNING);
        approvals.sendBack(id, leader, "请补合同");
        assertThat(listsOf(secretary, id)).containsExactly(Tab.TODO);
        university.send(id, secretary, college);
        approvals.agree(id, leader, "");
        assertThat(listsOf(secretary, id)).containsExactly(Tab.DONE);
    }

    /** Trap 2 of the field. */
    @Test
    void onlyWhoReallyDecidedHasItUnderDecided() {
        var second = university.leader("赵六", college);
        var id = university.sent(secretary, college);
        assertThat(listsOf(leader, id)).containsExactly(Tab.WAITING);
        assertThat(listsOf(second, id)).containsExactly(Tab.WAITING);
        approvals.agree(id, second, "");
        assertThat(listsOf(leader, id)).isEmpty();
        assertThat(listsOf(second, id)).containsExactly(Tab.DECIDED);
    }

    @Test
    void aLeaderFindsWhatTheySaidLastAndOnlyOnce() {
        var id = university.sent(secretary, college);
        approvals.sendBack(id, leader, "请补合同");
        university.send(id, secretary, college);
        assertThat(listsOf(leader, id)).containsExactly(Tab.WAITING, Tab.DECIDED);
        approvals.agree(id, leader, "可以");
        var decided =
                worklist.list(Tab.DECIDED, leader, null, 20, Locale.CHINESE).rows();
        assertThat(decided).hasSize(1);
        assertThat(decided.getFirst().last().verb()).isEqualTo(Verb.AGREED);
        assertThat(decided.getFirst().last().remark()).isEqualTo("可以");
    }

    @Test
    @Rule("R21")
    void aRowSaysWhereItIsWithWhomUntilWhenAndWhetherThatIsOver() {
        university.sent(secretary, college);
        var row = worklist.list(Tab.RUNNING, secretary, null, 20, Locale.CHINESE)
                .rows()
                .getFirst();
        var asked = row.asked().getFirst();
        assertThat(asked.deciders()).containsExactly(new Signatory("王五", null));
        assertThat(asked.department().id()).isEqualTo(college);
        assertThat(asked.overdue()).isFalse();
        assertThat(worklist.counts(secretary)).isEqualTo(new Worklist.Counts(0, 0, 0, 1, 0));
        clock.set("2026-11-24T04:00:01Z");
        assertThat(worklist.counts(secretary)).isEqualTo(new Worklist.Counts(0, 0, 0, 1, 1));
        assertThat(worklist.mine(secretary, 5, Locale.CHINESE)
                        .getFirst()
                        .asked()
                        .getFirst()
                        .overdue())
                .isTrue();
    }

    @Test
    @Rule({"R25", "R28"})
    void whatNobodyBelowMayDecideStandsInTheListOfTheLeaderAbove() {
        var president = university.leader("校领导", school);
        var own = university.sent(leader, college);
        var ordinary = university.sent(secretary, college);
        assertThat(listsOf(president, own)).containsExactly(Tab.WAITING);
        assertThat(listsOf(president, ordinary)).isEmpty();
        assertThat(listsOf(leader, own)).containsExactly(Tab.RUNNING);
        var row = worklist.waitingForMe(president, 5, Locale.CHINESE).getFirst();
        assertThat(row.asked().getFirst().deciders()).containsExactly(new Signatory("校领导", null));
    }

    @Test
    @Rule("R28")
    void whoTakesOfficeFindsItWhoLeavesLosesIt() {
        var lonely = university.department("新学院", null);
        var id = university.sent(secretary, lonely);
        var newcomer = university.human("新院长");
        assertThat(listsOf(newcomer, id)).isEmpty();
        var office = university.appoint(newcomer, Role.LEADER, lonely);
        assertThat(listsOf(newcomer, id)).containsExactly(Tab.WAITING);
        university.dismiss(office);
        assertThat(listsOf(newcomer, id)).isEmpty();
        assertThat(worklist.counts(newcomer).toDecide()).isZero();
    }

    @Test
    void longListsComePageByPageWithNothingTwiceAndNothingLost() {
        var sent = new ArrayList<ApprovalId>();
        for (int n = 0; n < 45; n++) {
            // many at the same moment, so that the key's second part has to tell them apart
            clock.set("2026-11-23T04:%02d:00Z".formatted(n / 10));
            sent.add(university.sent(secretary, college));
        }
        assertThat(pages(Tab.RUNNING, secretary)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(pages(Tab.WAITING, leader)).containsExactlyInAnyOrderElementsOf(sent);
        sent.forEach(id -> approvals.agree(id, leader, ""));
        assertThat(pages(Tab.DECIDED, leader)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(pages(Tab.DONE, secretary)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(worklist.count(Tab.DECIDED, leader)).isEqualTo(45);
        assertThatThrownBy(() -> worklist.list(Tab.DONE, secretary, "x'--", 20, Locale.CHINESE))
                .isInstanceOf(NotFound.class);
    }

    /** Two documents, one truth: after any history every list holds exactly what the approvals themselves say. */
    @Test
    @Rule({"R23", "R25"})
    void whateverHappenedTheListsSayWhatHistorySays() {
        var random = new Random(20261123);
        var below = university.department("实验中心", college);
        var secondLeader = university.leader("赵六", college);
        var president = university.leader("校领导", school);
        var people = List.of(leader, secondLeader, president, secretary, university.leader("钱主任", below));
        var departments = List.of(school, college, below);
        deputies.name(leader, secretary, null, time.today(), time.today());
        deputies.name(president, secondLeader, null, time.today(), time.today());
        deputies.name(secondLeader, leader, college, time.today(), time.today());
        deputies.name(people.getLast(), secondLeader, below, time.today(), time.today());
        var drafts = new ArrayList<ApprovalId>();
        for (int n = 0; n < 60; n++) {
            var applicant = people.get(random.nextInt(people.size()));
            drafts.add(approvals.draft("trial", applicant, departments.get(random.nextInt(3))));
        }
        for (int n = 0; n < 640; n++) {
            something(random, drafts.get(random.nextInt(drafts.size())), people);
        }
        var all = drafts.stream().map(id -> rows.findById(id).orElseThrow()).toList();
        for (var human : people) {
            assertThat(pages(Tab.TODO, human))
                    .containsExactlyInAnyOrderElementsOf(such(
                            all,
                            approval -> approval.applicant().equals(human)
                                    && (approval.state() == State.DRAFT || approval.state() == State.RETURNED)));
            assertThat(pages(Tab.RUNNING, human))
                    .containsExactlyInAnyOrderElementsOf(such(
                            all, approval -> approval.applicant().equals(human) && approval.state() == State.RUNNING));
            assertThat(pages(Tab.DONE, human))
                    .containsExactlyInAnyOrderElementsOf(such(
                            all,
                            approval -> approval.applicant().equals(human)
                                    && approval.state().ended()
                                    && approval.serial().isPresent()));
            assertThat(pages(Tab.WAITING, human))
                    .containsExactlyInAnyOrderElementsOf(
                            such(all, approval -> approvals.mayDecide(approval.id(), human)));
            assertThat(pages(Tab.DECIDED, human))
                    .containsExactlyInAnyOrderElementsOf(such(all, approval -> Deciders.hasDecided(human, approval)));
            assertThat(pages(Tab.EVERYBODYS, human))
                    .containsAll(such(
                            all, approval -> approval.state() == State.RUNNING || approval.state() == State.RETURNED))
                    .doesNotContainAnyElementsOf(
                            such(all, approval -> approval.state().ended() || approval.state() == State.DRAFT));
            for (var tab : Tab.values()) {
                assertThat(worklist.count(tab, human))
                        .isEqualTo(pages(tab, human).size());
            }
        }
        assertThat(all.stream().map(Approval::state))
                .as("the history went everywhere")
                .contains(State.values());
    }

    private void something(Random random, ApprovalId id, List<HumanId> people) {
        var approval = rows.findById(id).orElseThrow();
        var human = people.get(random.nextInt(people.size()));
        try {
            switch (random.nextInt(9)) {
                case 0, 1 -> {
                    var about = people.subList(0, random.nextInt(3)).toArray(HumanId[]::new);
                    university.send(id, approval.applicant(), approval.department(), about);
                }
                case 2 -> approvals.agree(id, human, "");
                case 3 -> approvals.refuse(id, human, "不需要");
                case 4 -> approvals.sendBack(id, human, "请补合同");
                case 5 -> {
                    if (random.nextInt(4) == 0) {
                        approvals.withdraw(id, approval.applicant());
                    }
                }
                case 6 -> interventions.handOver(id, human, people.get(random.nextInt(people.size())), "");
                case 7 -> {
                    if (random.nextInt(8) == 0) {
                        interventions.terminate(id, administrator, "重复申请");
                    } else {
                        interventions.nudge(id, approval.applicant());
                    }
                }
                default -> {
                    if (random.nextInt(8) == 0) {
                        approvals.discard(id, approval.applicant());
                    }
                }
            }
        } catch (NotFound | NotNow | AlreadyDecided refused) {
            // most of what one tries at random is not theirs or does not fit, and must change nothing
        }
    }

    private static List<ApprovalId> such(List<Approval> all, Predicate<Approval> condition) {
        return all.stream().filter(condition).map(Approval::id).toList();
    }

    private List<Tab> listsOf(HumanId human, ApprovalId id) {
        return List.of(Tab.values()).stream()
                .filter(tab -> tab != Tab.EVERYBODYS)
                .filter(tab -> pages(tab, human).contains(id))
                .toList();
    }

    private List<ApprovalId> pages(Tab tab, HumanId human) {
        var all = new ArrayList<ApprovalId>();
        @Nullable String after = null;
        do {
            var page = worklist.list(tab, human, after, 20, Locale.CHINESE);
            page.rows().forEach(row -> all.add(row.id()));
            after = page.next();
        } while (after != null);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        return all;
    }
}
