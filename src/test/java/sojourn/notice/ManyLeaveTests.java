package sojourn.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
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
import sojourn.register.Change.Agreement;
import sojourn.register.NewStay;
import sojourn.register.People;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** The end of a contract year: thousands leave on one day. And whoever comes for a few days only. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "notice", verifyAutomatically = false)
@Import(Trial.class)
@Rule("R49")
class ManyLeaveTests {

    private static final int MANY = 20_000;

    @Autowired
    Reminders reminders;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    University university;

    @Autowired
    MovableClock clock;

    @Autowired
    CampusTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private DepartmentId college;
    private HumanId secretary;

    @BeforeEach
    void aCollege() {
        college = university.department("通信学院", null);
        secretary = university.secretary("李四", college);
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from notice_farewell").update();
        clock.reset();
    }

    @Test
    void twentyThousandWhoLeaveAreToldWithinTwoSecondsAndARestartTellsNobodyAgain() {
        at("2040-11-02T09:00:00");
        var one = welcomed(90_001, "2040-12-31");
        copied(one, MANY - 1);
        at("2040-12-01T08:00:00");
        assertThat(timed()).isLessThan(Duration.ofSeconds(2));
        assertThat(farewells(LocalDate.parse("2040-12-01"))).isEqualTo(MANY);
        assertThat(inbox.latest(secretary, 9)).singleElement().satisfies(digest -> {
            assertThat(digest.key()).isEqualTo("notice.digest.leaving");
            assertThat(digest.arguments()).containsExactly("0", "0", "20000", "2040-12-31");
        });
        jdbc.sql("delete from notice_message where key = 'notice.leaving'").update();
        at("2040-12-01T08:30:00");
        assertThat(timed()).isLessThan(Duration.ofMillis(500));
        at("2040-12-02T08:00:00");
        assertThat(timed()).isLessThan(Duration.ofMillis(500));
        assertThat(farewells(LocalDate.parse("2040-12-01")))
                .as("nobody was looked at again")
                .isZero();
    }

    @Test
    void whoComesForTenDaysIsNotRemindedOfADayBeforeTheyCame() {
        at("2041-03-05T09:00:00");
        var stay = welcomed(90_002, "2041-03-15");
        for (var day = LocalDate.parse("2041-03-05");
                day.isBefore(LocalDate.parse("2041-03-17"));
                day = day.plusDays(1)) {
            at(day + "T10:00:00");
            reminders.look();
        }
        assertThat(inbox.latest(stay.human(), 9))
                .filteredOn(message -> message.key().equals("notice.leaving"))
                .extracting(message -> time.at(message.at()).toLocalDate().toString())
                .containsExactly("2041-03-14", "2041-03-08");
        assertThat(inbox.latest(secretary, 9))
                .extracting(message -> time.at(message.at()).toLocalDate().toString())
                .containsExactly("2041-03-14", "2041-03-08");
    }

    private Duration timed() {
        var begin = System.nanoTime();
        reminders.look();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private long farewells(LocalDate day) {
        return jdbc.sql("select count(*) from notice_message where key = 'notice.leaving' and at = ?")
                .param(time.at(day, LocalTime.of(8, 0)).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void copied(StaffNumberIssued one, int times) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into register_person select (jsonb_populate_record(p, jsonb_build_object(
                                'id', gen_random_uuid(), 'human', gen_random_uuid(), 'latest', gen_random_uuid(),
                                'number', 'LS9' || lpad(n::text, 12, '0'), 'document_index', sha256(n::text::bytea)))).*
                            from register_person p, generate_series(1, :times) n where p.id = :one
                            """)
                    .param("times", times)
                    .param("one", one.person().value())
                    .update();
            jdbc.sql("""
                            insert into register_engagement (id, person, department, category, from_day, until_day,
                                contact, serial, applicant, agreed_by, agreed_at)
                            select latest, id, department, category, from_day, until_day, '王五', serial, human, human, works_from
                            from register_person where number like 'LS9%'
                            """).update();
        });
    }

    private StaffNumberIssued welcomed(int n, String until) {
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
                .execute(status -> people.welcome(List.of(stay), new Agreement("8" + n, secretary, secretary)))
                .getFirst();
    }

    private void at(String campusTime) {
        clock.set(
                LocalDateTime.parse(campusTime).atZone(time.zone()).toInstant().toString());
    }
}
