package sojourn.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.Rule;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.PersonName;
import sojourn.organization.DepartmentId;
import sojourn.shell.Deed;
import sojourn.shell.NotFound;

@RoomTest
class PeopleTests {

    @Autowired
    private People people;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private CampusClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private DepartmentId department;

    @BeforeEach
    void aDepartment() {
        department = newcomers.department();
        clock.stand("2026-11-23T12:48:00");
    }

    private NewStay stay(String name) {
        return Newcomers.stay(name, department, "2026-03-01", "2026-12-31");
    }

    @Test
    @Rule({"R10", "R11"})
    void whoIsWelcomedHasANumberAStayAndAHumanAndTheNumberWorksTwoHoursLater(AssertablePublishedEvents events) {
        var issued = newcomers.welcome(stay("张三"));

        assertThat(issued.number().value()).matches("LS2026\\d{6,}");
        assertThat(issued.worksFrom()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        assertThat(people.personOf(issued.human())).contains(issued.person());
        assertThat(people.issuedBy(issued.serial()))
                .containsExactly(new IssuedNumber(issued.number(), "张三", issued.worksFrom()));
        events.assertThat().contains(StaffNumberIssued.class).matching(event -> event.equals(issued));
        events.assertThat().contains(Deed.class).matching(deed -> deed.verb().equals("person.welcomed"));
    }

    @Test
    @Rule("R10")
    void numbersRiseInTheOrderOfTheApplicationAndSayNothingOfTheDocument() {
        var stays = List.of(stay("丙"), stay("甲"), stay("乙"));
        var issued = newcomers.welcome(stays, "10000002");

        assertThat(issued).extracting(StaffNumberIssued::name).containsExactly("丙", "甲", "乙");
        assertThat(issued).extracting(i -> i.number().value()).isSorted().doesNotHaveDuplicates();
        assertThat(people.issuedBy("10000002")).extracting(IssuedNumber::name).containsExactly("丙", "甲", "乙");
    }

    @Test
    void aNumberIsLostWithItsTransactionAndNeverGivenTwice() {
        var before = newcomers.welcome(stay("张三")).number().value();
        var known = stay("李四");
        newcomers.welcome(known);
        assertThatThrownBy(() -> newcomers.welcome(List.of(stay("王五"), known), "10000003"))
                .isInstanceOf(AlreadyKnown.class);
        var after = newcomers.welcome(stay("赵六")).number().value();

        assertThat(serial(after) - serial(before)).isEqualTo(4);
        assertThat(people.issuedBy("10000003")).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("update register_person set number = 'LS2026999999' where number = :number")
                        .param("number", after)
                        .update())
                .hasMessageContaining("kept for life");
    }

    private static long serial(String number) {
        return Long.parseLong(number.substring(6));
    }

    @Test
    @Rule("R3")
    void twoHundredAreWelcomedTogetherEachWithANumberOfTheirOwn() {
        newcomers.welcome(newcomers.many(20, department, i -> "热身" + i), "10000100");
        var issued = newcomers.welcome(newcomers.many(200, department, i -> "张三" + i), "10000101");

        assertThat(issued).hasSize(200).extracting(StaffNumberIssued::number).doesNotHaveDuplicates();
        assertThat(people.issuedBy("10000101")).hasSize(200);
    }

    @Test
    @Rule("R8")
    void oneDocumentIsOnePersonHoweverItIsWritten() {
        var stay = stay("张三");
        var issued = newcomers.welcome(stay);
        var number = stay.document().number();
        var typed = new IdentityDocument(DocumentType.PASSPORT, " " + number.toLowerCase(java.util.Locale.ROOT) + " ");

        assertThat(people.known(typed))
                .contains(new Known(
                        issued.person(),
                        issued.number(),
                        "张三",
                        department,
                        Status.VALID,
                        LocalDate.parse("2026-12-31")));
        assertThat(people.humanOf(typed)).contains(issued.human());
        assertThat(people.known(new IdentityDocument(DocumentType.HK_MACAO_PASS, number)))
                .as("the same characters on another kind of document")
                .isEmpty();
        assertThatThrownBy(() -> newcomers.welcome(stay)).isInstanceOf(AlreadyKnown.class);
    }

    @Test
    @Rule("R8")
    void theSameNameAndPhoneWithAnotherDocumentIsNoticed() {
        var stay = stay("张三");
        newcomers.welcome(stay);
        var other = stay("张三").document();

        assertThat(people.samePersonOtherDocument(stay.name(), stay.mobile(), other))
                .isTrue();
        assertThat(people.samePersonOtherDocument(stay.name(), stay.mobile(), stay.document()))
                .isFalse();
        assertThat(people.samePersonOtherDocument(new PersonName("李四"), stay.mobile(), other))
                .isFalse();
    }

    @Test
    @Rule({"R8", "R10"})
    void ofTwoWhoWelcomeTheSameDocumentAtOnceExactlyOneSucceeds() throws Exception {
        for (int round = 0; round < 10; round++) {
            var stays = newcomers.many(5, department, i -> "张三" + i);
            var barrier = new CyclicBarrier(2);
            Callable<Boolean> forward = () -> welcomedAfter(barrier, stays);
            Callable<Boolean> backward = () -> welcomedAfter(barrier, stays.reversed());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var outcomes = new ArrayList<Boolean>();
                for (var outcome : threads.invokeAll(Arrays.asList(forward, backward))) {
                    outcomes.add(outcome.get());
                }
                assertThat(outcomes).containsExactlyInAnyOrder(true, false);
            }
            assertThat(stays).allMatch(stay -> people.known(stay.document()).isPresent());
        }
    }

    private boolean welcomedAfter(CyclicBarrier barrier, List<NewStay> stays) throws Exception {
        barrier.await();
        try {
            newcomers.welcome(stays, "10000200");
            return true;
        } catch (AlreadyKnown e) {
            return false;
        }
    }

    @Test
    void theDatabaseRefusesTwoStaysThatShareADay() {
        var person = newcomers.welcome(stay("张三")).person();

        assertThatThrownBy(() -> anotherStay(person, "2026-12-31", "2027-03-01"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("register_engagement_one_at_a_time");
        assertThatThrownBy(() -> anotherStay(person, "2027-03-02", "2027-03-01"))
                .hasMessageContaining("register_engagement_days");
        assertThat(anotherStay(person, "2027-01-01", "2027-03-01")).isOne();
    }

    @Test
    @Rule("R15")
    void aDeletedStayMakesRoomForAnotherOnTheSameDays() {
        var person = newcomers.welcome(stay("张三")).person();
        newcomers.delete(person, "10000300");

        assertThat(anotherStay(person, "2026-12-01", "2027-03-01")).isOne();
    }

    private int anotherStay(PersonId person, String from, String until) {
        return jdbc.sql("""
                        insert into register_engagement (id, person, department, category, from_day, until_day, contact,
                            serial, applicant, agreed_by, agreed_at)
                        select gen_random_uuid(), person, department, category, :from, :until, contact,
                            serial, applicant, agreed_by, agreed_at
                        from register_engagement where person = :person limit 1
                        """)
                .param("from", LocalDate.parse(from))
                .param("until", LocalDate.parse(until))
                .param("person", person.value())
                .update();
    }

    @Test
    @Rule({"R15", "R41"})
    void whoIsDeletedStaysKnownAsDeleted() {
        var stay = stay("张三");
        var person = newcomers.welcome(stay).person();
        newcomers.delete(person, "10000301");
        newcomers.delete(person, "10000302");

        assertThat(people.known(stay.document()).map(Known::status)).contains(Status.DELETED);
        assertThat(jdbc.sql("select deleted_serial from register_engagement where person = :person")
                        .param("person", person.value())
                        .query(String.class)
                        .single())
                .as("the first deletion counts")
                .isEqualTo("10000301");
        assertThatThrownBy(() -> newcomers.delete(new PersonId(department.value()), "10000303"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("R41")
    void theStatusChangesAtTheFirstMomentOfTheFirstDayAndAfterTheLastMomentOfTheLast() {
        var stay = Newcomers.stay("张三", department, "2027-02-01", "2027-02-28");
        newcomers.welcome(stay);

        assertThat(statusAt(stay, "2027-01-31T23:59:59")).contains(Status.NOT_YET);
        assertThat(statusAt(stay, "2027-02-01T00:00:00")).contains(Status.VALID);
        assertThat(statusAt(stay, "2027-02-28T23:59:59")).contains(Status.VALID);
        assertThat(statusAt(stay, "2027-03-01T00:00:00")).contains(Status.EXPIRED);
    }

    private Optional<Status> statusAt(NewStay stay, String campusTime) {
        clock.stand(campusTime);
        return people.known(stay.document()).map(Known::status);
    }

    @Test
    void nobodyReadsADocumentOrMobileNumberInTheDatabase() {
        var stay = stay("张三");
        var issued = newcomers.welcome(stay);
        var row = jdbc.sql("select register_person::text from register_person where id = :id")
                .param("id", issued.person().value())
                .query(String.class)
                .single();

        assertThat(row)
                .doesNotContain(stay.document().number())
                .doesNotContain(stay.mobile().digits());
    }

    @Test
    void theLatestStayIsRepeatedOnThePersonAndTheDatabaseKeepsThemInStep() {
        var person = newcomers.welcome(stay("张三")).person();
        jdbc.sql("update register_engagement set until_day = '2027-06-30' where person = :person")
                .param("person", person.value())
                .update();

        assertThat(jdbc.sql("select until_day from register_person where id = :id")
                        .param("id", person.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2027-06-30");
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> jdbc.sql("update register_person set until_day = '2028-01-01' where id = :id")
                                        .param("id", person.value())
                                        .update()))
                .hasStackTraceContaining("register_person_latest");
    }
}
