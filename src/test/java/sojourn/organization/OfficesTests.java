package sojourn.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sojourn.organization.OfficeRefused.Reason.DAYS;
import static sojourn.organization.OfficeRefused.Reason.EXCLUDED;
import static sojourn.organization.OfficeRefused.Reason.HELD_ALREADY;
import static sojourn.organization.OfficeRefused.Reason.LAST_SECURITY_ADMINISTRATOR;
import static sojourn.organization.OfficeRefused.Reason.SCOPE;
import static sojourn.organization.Role.AUDIT_ADMINISTRATOR;
import static sojourn.organization.Role.LEADER;
import static sojourn.organization.Role.SECRETARY;
import static sojourn.organization.Role.SECURITY_ADMINISTRATOR;
import static sojourn.organization.Role.SECURITY_OFFICE;
import static sojourn.organization.Role.SYSTEM_ADMINISTRATOR;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import sojourn.Rule;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

@ApplicationModuleTest(verifyAutomatically = false)
class OfficesTests {

    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    Offices offices;

    @Autowired
    Departments departments;

    @Autowired
    Humans humans;

    @Autowired
    CampusOffices at;

    @Autowired
    Campuses campuses;

    @Autowired
    OrganizationRights rights;

    @Autowired
    CampusTime time;

    private HumanId human;
    private HumanId keeper;
    private LocalDate today;

    @BeforeEach
    void somebody() {
        human = humans.add("张三", null, null);
        keeper = humans.add("安全管理员", null, null);
        today = time.today();
        offices.grant(keeper, SECURITY_ADMINISTRATOR, null, null, today, null, keeper);
    }

    @Test
    @Rule("R28")
    void anOfficeCountsFromItsFirstToItsLastDayBothWhole() {
        var department = department(null);
        offices.grant(human, LEADER, department, null, today, today, keeper);
        offices.grant(human, SECRETARY, department, null, today.plusDays(1), null, keeper);
        var ended = humans.add("李四", null, null);
        offices.grant(ended, LEADER, department, null, today.minusDays(9), today.minusDays(1), keeper);

        assertThat(offices.holds(human, LEADER, department)).isTrue();
        assertThat(offices.departmentsOf(human, SECRETARY)).isEmpty();
        assertThat(offices.holders(LEADER, department)).extracting(Human::id).containsExactly(human);
        assertThat(rights.heldBy(human)).containsExactly(Audience.LEADER);
        assertThat(rights.heldBy(ended)).isEmpty();
    }

    @Test
    @Rule("R28")
    void anEndedOfficeOpensNothingAnyMore() {
        var department = department(null);
        var office = offices.grant(human, LEADER, department, null, today, null, keeper);

        offices.end(office, keeper);

        assertThat(rights.heldBy(human)).isEmpty();
        assertThat(offices.holds(human, LEADER, department)).isFalse();
        assertThat(offices.leadersFor(department, Set.of())).isEmpty();
        assertThat(offices.get(office).on(today)).isEqualTo(Office.Standing.ENDED);
        assertThatThrownBy(() -> offices.end(office, keeper)).isInstanceOf(OfficeRefused.class);
    }

    @Test
    void aLastDayMayComeEarlierButNeverLaterOrInThePast() {
        var office =
                offices.grant(human, LEADER, department(null), null, today.minusDays(5), today.plusDays(5), keeper);

        offices.end(office, today.plusDays(2), keeper);

        assertThat(offices.get(office).until()).isEqualTo(today.plusDays(2));
        refused(DAYS, () -> end(office, today.plusDays(3)));
        refused(DAYS, () -> end(office, today.minusDays(1)));
    }

    @Test
    void theSameOfficeIsNotHeldTwiceOnAnyDay() {
        var department = department(null);
        offices.grant(human, LEADER, department, null, today, today.plusDays(10), keeper);

        refused(HELD_ALREADY, () -> offices.grant(human, LEADER, department, null, today.plusDays(10), null, keeper));
        offices.grant(human, LEADER, department, null, today.plusDays(11), null, keeper);
        offices.grant(human, LEADER, department(null), null, today, null, keeper);
    }

    @Test
    void whatWasEndedMayBeGrantedAgainOnTheSameDay() {
        offices.end(offices.grant(human, SECURITY_OFFICE, null, null, today, null, keeper), keeper);

        offices.grant(human, SECURITY_OFFICE, null, null, today, null, keeper);

        assertThat(rights.heldBy(human)).containsExactly(Audience.SECURITY_OFFICE);
    }

    @ParameterizedTest
    @EnumSource(names = {"SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
    void theThreeAdministratorsExcludeOneAnother(Role other) {
        offices.grant(human, SYSTEM_ADMINISTRATOR, null, null, today, today.plusDays(10), keeper);

        refused(EXCLUDED, () -> offices.grant(human, other, null, null, today.plusDays(10), null, keeper));
        offices.grant(human, other, null, null, today.plusDays(11), null, keeper);
    }

    @Test
    void twoAdministratorsGrantedAtTheSameMomentAreStillOne() throws Exception {
        var roles = new Role[] {SYSTEM_ADMINISTRATOR, AUDIT_ADMINISTRATOR};
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 60; round++) {
                var candidate = humans.add("王五", null, null);
                var grants = IntStream.range(0, 2)
                        .<Callable<Boolean>>mapToObj(i -> () -> granted(candidate, roles[i]))
                        .toList();
                var done = threads.invokeAll(grants);
                assertThat(done).extracting(f -> f.get()).containsExactlyInAnyOrder(true, false);
                assertThat(rights.heldBy(candidate)).hasSize(1);
            }
        }
    }

    @Test
    void aLeaderNeedsADepartmentAndAnAdministratorHasNone() {
        refused(SCOPE, () -> offices.grant(human, LEADER, null, null, today, null, keeper));
        refused(SCOPE, () -> offices.grant(human, AUDIT_ADMINISTRATOR, department(null), null, today, null, keeper));
        refused(DAYS, () -> offices.grant(human, SECURITY_OFFICE, null, null, today, today.minusDays(1), keeper));
    }

    @Test
    void theLastSecurityAdministratorStays() {
        var last = offices.grant(human, SECURITY_ADMINISTRATOR, null, null, today, null, keeper);
        offices.holders(SECURITY_ADMINISTRATOR).stream()
                .filter(other -> !other.id().equals(human))
                .flatMap(other -> offices.of(other.id()).stream())
                .filter(office -> office.role() == SECURITY_ADMINISTRATOR && office.endedAt() == null)
                .forEach(office -> offices.end(office.id(), human));

        refused(LAST_SECURITY_ADMINISTRATOR, () -> end(last, null));
        refused(LAST_SECURITY_ADMINISTRATOR, () -> end(last, today.plusDays(30)));
        assertThat(rights.heldBy(human)).containsExactly(Audience.SECURITY_ADMINISTRATOR);
    }

    @Test
    @Rule("R25")
    void aDepartmentIsLedByItsOwnLeadersElseByTheNextOnesAbove() {
        var school = department(null);
        var college = department(school);
        var laboratory = department(college);
        var above = humans.add("校领导", null, null);
        var other = humans.add("副院长", null, null);
        assertThat(offices.leadersFor(laboratory, Set.of())).as("vacant").isEmpty();

        offices.grant(above, LEADER, school, null, today, null, keeper);
        assertThat(offices.leadersFor(laboratory, Set.of()))
                .extracting(Human::id)
                .containsExactly(above);

        offices.grant(human, LEADER, laboratory, null, today, null, keeper);
        offices.grant(other, LEADER, laboratory, null, today, null, keeper);
        assertThat(offices.leadersFor(laboratory, Set.of()))
                .extracting(Human::id)
                .containsExactly(human, other);
        assertThat(offices.leadersFor(laboratory, Set.of(human)))
                .extracting(Human::id)
                .containsExactly(other);
        assertThat(offices.leadersFor(laboratory, Set.of(human, other)))
                .extracting(Human::id)
                .containsExactly(above);
        assertThat(offices.leadersFor(laboratory, Set.of(human, other, above))).isEmpty();
    }

    private boolean granted(HumanId candidate, Role role) {
        try {
            offices.grant(candidate, role, null, null, today, null, keeper);
            return true;
        } catch (OfficeRefused refused) {
            assertThat(refused.reason()).isEqualTo(EXCLUDED);
            return false;
        }
    }

    private OfficeId end(OfficeId office, LocalDate lastDay) {
        if (lastDay == null) {
            offices.end(office, keeper);
        } else {
            offices.end(office, lastDay, keeper);
        }
        return office;
    }

    private static void refused(OfficeRefused.Reason reason, Callable<OfficeId> deed) {
        assertThatThrownBy(deed::call)
                .isInstanceOfSatisfying(
                        OfficeRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    @Rule("R47")
    void whomToCallOfTheSecurityOfficeIsWhoHasATelephoneAndOfThisCampusFirst() {
        var here = campuses.create("东区" + NAMES.incrementAndGet(), "East").id();
        var there = campuses.create("西区" + NAMES.incrementAndGet(), "West").id();
        var silent = officer(null, here);
        var everywhere = officer("010-1", null);
        var elsewhere = officer("010-2", there);
        var own = officer("010-3", here);
        assertThat(at.securityOffice(here))
                .extracting(Human::id)
                .startsWith(own)
                .doesNotContain(silent, elsewhere);
        assertThat(at.holders(SECURITY_OFFICE, here))
                .extracting(Human::id)
                .contains(own, silent, everywhere)
                .doesNotContain(elsewhere);
        assertThat(at.where(everywhere, SECURITY_OFFICE)).contains(Set.of());
        assertThat(at.where(elsewhere, SECURITY_OFFICE)).contains(Set.of(there));
        assertThat(at.of(elsewhere, Set.of(SECURITY_OFFICE)))
                .extracting(Campus::id)
                .containsExactly(there);
        assertThat(at.of(human, Set.of(SECURITY_OFFICE))).isEmpty();
    }

    private HumanId officer(@Nullable String phone, @Nullable CampusId campus) {
        var officer = humans.add("保卫处", phone, null);
        offices.grant(officer, SECURITY_OFFICE, null, campus, today, null, keeper);
        return officer;
    }

    private DepartmentId department(DepartmentId parent) {
        var name = "部门" + NAMES.incrementAndGet();
        return departments.create(name, name, parent, null).id();
    }
}
