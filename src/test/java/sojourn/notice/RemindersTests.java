package sojourn.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.Rule;
import sojourn.approval.AlreadyDecided;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.NotNow;
import sojourn.approval.OpenSteps;
import sojourn.approval.Trial;
import sojourn.approval.Trial.MovableClock;
import sojourn.approval.Trial.University;
import sojourn.category.Category;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.Numbers;
import sojourn.identity.PersonName;
import sojourn.identity.Sex;
import sojourn.organization.DepartmentId;
import sojourn.organization.Role;
import sojourn.register.Change;
import sojourn.register.Changes;
import sojourn.register.NewStay;
import sojourn.register.People;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** 7 working hours are promised, from 08:30 to 12:00 and from 13:30 to 17:00; 2026-11-23 is a Monday. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "notice", verifyAutomatically = false)
@Import(Trial.class)
class RemindersTests {

    private static final AtomicInteger EVER = new AtomicInteger(80_000);

    @Autowired
    Reminders reminders;

    @Autowired
    Inbox inbox;

    @Autowired
    Approvals approvals;

    @Autowired
    OpenSteps steps;

    @Autowired
    People people;

    @Autowired
    Changes changes;

    @Autowired
    University university;

    @Autowired
    MovableClock clock;

    @Autowired
    CampusTime time;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private DepartmentId college;
    private HumanId leader;
    private HumanId secretary;

    @BeforeEach
    void aCollege() {
        college = university.department("通信学院", null);
        leader = university.leader("王五", college);
        secretary = university.secretary("李四", college);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        // the next test may be in an earlier year
        jdbc.sql("delete from notice_farewell").update();
    }

    @Test
    @Rule("R27")
    void aDeciderIsRemindedAtHalfTimeAndAtTheEnd() {
        var id = university.sent(secretary, college);
        look("2026-11-23T16:59:00");
        assertThat(digests(leader)).isEmpty();
        look("2026-11-23T17:00:00");
        assertThat(digests(leader)).extracting(Message::key).containsExactly("notice.digest.waiting");
        look("2026-11-24T11:59:00");
        assertThat(digests(leader)).hasSize(1);
        look("2026-11-24T12:00:00");
        assertThat(digests(leader))
                .extracting(Message::key)
                .contains("notice.digest.overdue")
                .hasSize(2);
        look("2026-11-25T12:00:00");
        look("2026-12-25T12:00:00");
        assertThat(digests(leader)).as("half time and the end, no more").hasSize(2);
        assertThat(digests(secretary)).isEmpty();
        approvals.agree(id, leader, "");
    }

    @Test
    @Rule("R27")
    void aSecondReminderOfOneDayWaitsForTheNext() {
        university.sent(secretary, college);
        look("2026-11-23T17:00:00");
        at("2026-11-23T17:30:00");
        university.sent(secretary, college);
        look("2026-11-24T12:00:00");
        assertThat(digests(leader)).hasSize(2);
        look("2026-11-24T17:00:00");
        assertThat(digests(leader)).as("the second one's end, on the same day").hasSize(2);
        look("2026-11-24T23:00:00");
        look("2026-11-25T07:59:00");
        assertThat(digests(leader)).as("nobody is reminded at night").hasSize(2);
        look("2026-11-25T08:00:00");
        assertThat(digests(leader)).hasSize(3);
        assertThat(digests(leader).getFirst().arguments()).startsWith("2", "2");
    }

    @Test
    @Rule({"R22", "R27"})
    void afterASendBackTheReminderIsArmedAgain() {
        var id = university.sent(secretary, college);
        look("2026-11-23T17:00:00");
        at("2026-11-24T09:00:00");
        approvals.sendBack(id, leader, "请补合同");
        look("2026-11-25T12:00:00");
        assertThat(digests(leader)).as("nobody is asked while it is changed").hasSize(1);
        at("2026-11-26T09:30:00");
        university.send(id, secretary, college);
        look("2026-11-26T14:29:00");
        assertThat(digests(leader)).hasSize(1);
        look("2026-11-26T14:30:00");
        assertThat(digests(leader)).hasSize(2);
        look("2026-11-27T09:30:00");
        assertThat(digests(leader))
                .extracting(Message::key)
                .contains("notice.digest.overdue")
                .hasSize(3);
    }

    @Test
    @Rule("R49")
    void whoLeavesAndTheirSecretaryHearOfItFourTimes() {
        var stay = welcomed("2026-12-31");
        for (var day = LocalDate.parse("2026-11-24");
                !day.isAfter(LocalDate.parse("2027-01-05"));
                day = day.plusDays(1)) {
            look(day + "T08:00:00");
            look(day + "T15:00:00");
        }
        assertThat(days(digests(secretary))).containsExactly("2026-12-30", "2026-12-24", "2026-12-17", "2026-12-01");
        assertThat(days(farewells(stay.human())))
                .containsExactly("2026-12-30", "2026-12-24", "2026-12-17", "2026-12-01");
        assertThat(digests(leader)).isEmpty();
    }

    @Test
    @Rule("R49")
    void whoIsRenewedIsRemindedOfTheNewDayOnly() {
        at("2028-11-20T09:00:00");
        var stay = welcomed("2028-12-31");
        look("2028-12-01T08:00:00");
        assertThat(farewells(stay.human())).hasSize(1);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> changes.carryOut(
                        List.of(Change.until(stay.person(), LocalDate.parse("2029-01-31"))),
                        new Change.Agreement("99", secretary, leader)));
        look("2028-12-17T08:00:00");
        look("2028-12-24T08:00:00");
        assertThat(digests(secretary)).hasSize(1);
        look("2029-01-01T08:00:00");
        assertThat(days(farewells(stay.human()))).containsExactly("2029-01-01", "2028-12-01");
        assertThat(digests(secretary)).hasSize(2);
    }

    /** A year of three colleges, with people who are secretary here and leader there. */
    @Test
    @Rule({"R27", "R49"})
    void throughAYearNobodyGetsTwoDigestsOnOneDayAndNothingIsForgotten() {
        var random = new Random(20270101);
        var both = university.leader("兼任", university.department("计算机学院", college));
        university.appoint(both, Role.SECRETARY, college);
        var humans = List.of(leader, secretary, both);
        var open = new ArrayList<ApprovalId>();
        var reminded = 0;
        var day = LocalDate.parse("2027-01-04");
        at(day + "T07:00:00");
        for (int n = 0; n < 40; n++) {
            welcomed(day.plusDays(random.nextInt(360)).toString());
        }
        for (; day.isBefore(LocalDate.parse("2028-01-04")); day = day.plusDays(1)) {
            var minute = 0;
            while ((minute += 120 + random.nextInt(500)) < 24 * 60) {
                at(day + "T%02d:%02d:00".formatted(minute / 60, minute % 60));
                somebodyActs(random, open);
                firstMessagesArrive();
                reminders.look();
                reminded += nothingForgotten();
            }
        }
        assertThat(reminded).isGreaterThan(100);
        for (var human : humans) {
            var byDay = digests(human).stream().collect(Collectors.groupingBy(this::day, Collectors.counting()));
            assertThat(byDay)
                    .hasSizeGreaterThan(20)
                    .allSatisfy((one, digests) -> assertThat(digests).isOne());
        }
    }

    private void somebodyActs(Random random, List<ApprovalId> open) {
        if (open.size() < 8 && random.nextInt(3) == 0) {
            open.add(university.sent(secretary, college));
        }
        if (open.isEmpty() || random.nextInt(3) > 0) {
            return;
        }
        var id = open.get(random.nextInt(open.size()));
        try {
            switch (random.nextInt(3)) {
                case 0 -> {
                    approvals.agree(id, leader, "");
                    open.remove(id);
                }
                case 1 -> approvals.sendBack(id, leader, "请补合同");
                default -> university.send(id, secretary, college);
            }
        } catch (NotNow | NotFound | AlreadyDecided notNow) {
            // what does not fit at random changes nothing
        }
    }

    /** Whoever has been past half time over a whole night and a morning was reminded since. */
    private int nothingForgotten() {
        var yesterday = time.now().minus(Duration.ofHours(36));
        var late = steps.asked().stream()
                .filter(step -> step.asked().contains(leader) && step.half().isBefore(yesterday))
                .toList();
        if (!late.isEmpty()) {
            var last = digests(leader).getFirst().at();
            assertThat(late).allSatisfy(step -> assertThat(step.half()).isBeforeOrEqualTo(last));
        }
        return late.size();
    }

    private StaffNumberIssued welcomed(String until) {
        int n = EVER.incrementAndGet();
        var stay = new NewStay(
                new PersonName("张三"),
                new IdentityDocument(DocumentType.PASSPORT, Numbers.passport(n)),
                new MobileNumber(Numbers.mobile(n)),
                Sex.FEMALE,
                LocalDate.of(1990, 2, 3),
                null,
                null,
                null,
                Category.RESEARCH_ASSISTANT,
                college,
                "王五",
                time.today(),
                LocalDate.parse(until));
        return new TransactionTemplate(transactions)
                .execute(status -> people.welcome(List.of(stay), new Change.Agreement("8" + n, secretary, leader)))
                .getFirst();
    }

    private void look(String campusTime) {
        firstMessagesArrive();
        at(campusTime);
        reminders.look();
    }

    private void firstMessagesArrive() {
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

    private List<Message> digests(HumanId human) {
        return messages(human, "notice.digest");
    }

    private List<Message> farewells(HumanId human) {
        return messages(human, "notice.leaving");
    }

    private List<Message> messages(HumanId human, String key) {
        return inbox.latest(human, 3000).stream()
                .filter(message -> message.key().startsWith(key))
                .toList();
    }

    private List<String> days(List<Message> messages) {
        return messages.stream().map(this::day).toList();
    }

    private String day(Message message) {
        return LocalDate.ofInstant(message.at(), time.zone()).toString();
    }
}
