package sojourn.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;
import sojourn.Rule;
import sojourn.identity.MobileNumber;
import sojourn.identity.PersonName;
import sojourn.organization.DepartmentId;
import sojourn.shell.Deed;
import sojourn.shell.NotFound;

@RoomTest
class ChangesTests {

    private static final LocalDate NEXT_SUMMER = LocalDate.parse("2027-06-30");

    @Autowired
    Changes changes;

    @Autowired
    Presents presents;

    @Autowired
    PersonFile file;

    @Autowired
    Newcomers newcomers;

    @Autowired
    CampusClock clock;

    @Autowired
    JdbcClient jdbc;

    private DepartmentId here;
    private DepartmentId there;
    private StaffNumberIssued issued;
    private PersonId person;

    @BeforeEach
    void somebodyWhoIsHere() {
        here = newcomers.department();
        there = newcomers.department();
        clock.stand("2026-11-23T12:48:00");
        issued = newcomers.welcome(Newcomers.stay("张三", here, "2026-03-01", "2026-12-31"));
        person = issued.person();
    }

    @Test
    @Rule("R14")
    void whoIsHereStaysLongerInTheSameStay(AssertablePublishedEvents events) {
        newcomers.change("10000501", Change.until(person, NEXT_SUMMER));

        assertThat(stays(here)).containsExactly(tuple("2026-03-01", "2027-06-30", Status.VALID));
        events.assertThat()
                .contains(StayChanged.Prolonged.class)
                .matching(e -> e.until().equals(NEXT_SUMMER));
        events.assertThat().contains(Deed.class).matching(deed -> deed.verb().equals("person.changed"));
    }

    @Test
    @Rule("R14")
    void whoseStayIsOverComesBackTodayAndTheGapStaysAGap() {
        clock.stand("2027-02-01T09:00:00");
        newcomers.change("10000502", Change.until(person, NEXT_SUMMER));

        assertThat(stays(here))
                .containsExactly(
                        tuple("2027-02-01", "2027-06-30", Status.VALID),
                        tuple("2026-03-01", "2026-12-31", Status.EXPIRED));
        assertThat(now().number()).as("kept for life").isEqualTo(issued.number());
    }

    @Test
    @Rule({"R14", "R15"})
    void whoWasDeletedComesBackTodayAlsoBeforeTheOldStayWouldHaveEnded() {
        newcomers.delete(person, "10000503");
        assertThat(now().status()).isEqualTo(Status.DELETED);
        newcomers.change("10000504", Change.until(person, NEXT_SUMMER));

        assertThat(stays(here))
                .containsExactly(
                        tuple("2026-11-23", "2027-06-30", Status.VALID),
                        tuple("2026-03-01", "2026-12-31", Status.DELETED));
    }

    @Test
    @Rule("R14")
    void nobodyComesBackWithoutADayOfTheirOwnOrIntoThePast() {
        newcomers.delete(person, "10000505");
        var contact = new Change(person, false, null, null, new PersonName("张三丰"), null, null);
        assertThatThrownBy(() -> newcomers.change("10000506", contact)).isInstanceOf(StayOver.class);
        assertThatThrownBy(() -> newcomers.change("10000507", Change.until(person, LocalDate.parse("2026-11-22"))))
                .isInstanceOf(StayOver.class);
        assertThat(now().status()).isEqualTo(Status.DELETED);
        assertThat(now().name()).isEqualTo("张三");
    }

    @Test
    @Rule("R16")
    void whoMovesIsInOneDepartmentEachDayAndHistoryKeepsBoth(AssertablePublishedEvents events) {
        newcomers.change("10000508", Change.move(person, there, NEXT_SUMMER));

        assertThat(stays(there))
                .containsExactly(
                        tuple("2026-11-23", "2027-06-30", Status.VALID),
                        tuple("2026-03-01", "2026-11-22", Status.EXPIRED));
        assertThatThrownBy(() -> file.of(person, List.of(here))).isInstanceOf(NotFound.class);
        assertThat(file.history(person, List.of(there)))
                .extracting(PastChange::field, PastChange::was, PastChange::became, PastChange::serial)
                .containsExactlyInAnyOrder(
                        tuple(ChangedField.DEPARTMENT, here.toString(), there.toString(), "10000508"),
                        tuple(ChangedField.UNTIL, "2026-12-31", "2027-06-30", "10000508"));
        events.assertThat().contains(StayChanged.Moved.class).matching(e -> e.to().equals(there));
    }

    @Test
    @Rule("R16")
    void whoCameTodayOrIsStillToComeMovesWithTheirWholeStay() {
        var tomorrow = newcomers.welcome(Newcomers.stay("李四", here, "2026-11-24", "2026-12-31"));
        var today = newcomers.welcome(Newcomers.stay("王五", here, "2026-11-23", "2026-12-31"));
        for (var one : List.of(tomorrow, today)) {
            newcomers.change("10000509", Change.move(one.person(), there, null));
            assertThat(file.of(one.person(), List.of(there)).stays()).hasSize(1);
        }
    }

    @Test
    @Rule("R17")
    void whoseStayIsOverMovesWithANewDay() {
        clock.stand("2027-02-01T09:00:00");
        assertThatThrownBy(() -> newcomers.change("10000510", Change.move(person, there, null)))
                .isInstanceOf(StayOver.class);
        newcomers.change("10000511", Change.move(person, there, NEXT_SUMMER));
        assertThat(stays(there).getFirst()).isEqualTo(tuple("2027-02-01", "2027-06-30", Status.VALID));
    }

    @Test
    @Rule({"R13", "R48"})
    void anotherNameIsFoundAndAnotherMobileNumberIsRememberedMasked() {
        var particulars = new Change.Particulars("新单位", "91320000MA1MCRRM8A", "天眼项目", "赵六");
        newcomers.change(
                "10000512",
                new Change(
                        person,
                        false,
                        null,
                        null,
                        new PersonName("欧阳锋"),
                        new MobileNumber("13800001234"),
                        particulars));

        var now = now();
        assertThat(now.name()).isEqualTo("欧阳锋");
        assertThat(now.mobile().digits()).isEqualTo("13800001234");
        assertThat(now.particulars()).isEqualTo(particulars);
        assertThat(jdbc.sql("select count(*) from register_name_key where person = ? and key = 'ouyangfeng'")
                        .param(person.value())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(file.history(person, List.of(here)))
                .extracting(PastChange::field)
                .containsExactlyInAnyOrder(
                        ChangedField.NAME,
                        ChangedField.MOBILE,
                        ChangedField.COMPANY,
                        ChangedField.CREDIT_CODE,
                        ChangedField.PROJECT,
                        ChangedField.CONTACT);
        assertThat(jdbc.sql("select string_agg(was || became, ' ') from register_change where person = ?")
                        .param(person.value())
                        .query(String.class)
                        .single())
                .doesNotContain("13800001234");
    }

    @Test
    void oneWhoCannotBeChangedKeepsAllTheOthersAsTheyWere() {
        var other = newcomers
                .welcome(Newcomers.stay("李四", here, "2026-03-01", "2026-11-01"))
                .person();
        assertThatThrownBy(() -> newcomers.change(
                        "10000513", Change.until(person, NEXT_SUMMER), Change.move(other, there, null)))
                .isInstanceOf(StayOver.class);
        assertThat(now().until()).isEqualTo("2026-12-31");
    }

    @Test
    void whatIsAsItShouldBeAlreadyLeavesNoTrace() {
        newcomers.change("10000514", Change.until(person, LocalDate.parse("2026-12-31")));
        assertThat(file.history(person, List.of(here))).isEmpty();
    }

    @Test
    void historyIsNeverRewritten() {
        newcomers.change("10000515", Change.until(person, NEXT_SUMMER));
        assertThatThrownBy(() -> jdbc.sql("update register_change set became = '2030-01-01'")
                        .update())
                .hasMessageContaining("history only grows");
    }

    @Test
    @Rule("R12")
    void theyAreFoundByTheirNumberAndByTheirLastDay() {
        var stay = Newcomers.stay("钱七", here, "2026-03-01", "2026-12-31");
        var known = newcomers.welcome(stay);
        assertThat(presents.byNumber(known.number())).map(Present::person).contains(known.person());
        assertThat(presents.leaving(List.of(here), LocalDate.parse("2026-12-31"), LocalDate.parse("2026-12-31"), 10))
                .extracting(Present::person)
                .containsExactly(person, known.person());
    }

    private Present now() {
        return presents.of(List.of(person)).getFirst();
    }

    private List<org.assertj.core.groups.Tuple> stays(DepartmentId department) {
        return file.of(person, List.of(department)).stays().stream()
                .map(stay -> tuple(stay.from().toString(), stay.until().toString(), stay.status()))
                .toList();
    }
}
