package sojourn.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sojourn.Rule;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Trial;
import sojourn.approval.Trial.MovableClock;
import sojourn.approval.Trial.University;
import sojourn.basis.Duties;
import sojourn.category.Category;
import sojourn.deputy.Deputies;
import sojourn.organization.DepartmentId;
import sojourn.organization.Role;
import sojourn.register.PersonId;
import sojourn.register.Presents;
import sojourn.registration.Declarations;
import sojourn.registration.Drafts;
import sojourn.registration.Forms;
import sojourn.registration.Registrations;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** 周八 acts for 王五, who leads 通信学院, for a week: what a person's page says of what was agreed to meanwhile. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "maintenance", verifyAutomatically = false)
@Import(Trial.class)
@AutoConfigureMockMvc
@Rule("R26")
class DeputyHistoryTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Drafts registrationDrafts;

    @Autowired
    Registrations registrations;

    @Autowired
    MaintenanceDrafts drafts;

    @Autowired
    Maintenances maintenances;

    @Autowired
    Declarations declarations;

    @Autowired
    Approvals approvals;

    @Autowired
    Presents presents;

    @Autowired
    Deputies deputies;

    @Autowired
    Duties duties;

    @Autowired
    University university;

    @Autowired
    MovableClock clock;

    @Autowired
    CampusTime time;

    private DepartmentId college;
    private HumanId leader;
    private HumanId secretary;
    private HumanId deputy;

    @BeforeEach
    void aLeaderWithADeputy() {
        college = university.department("通信学院", null);
        leader = university.leader("王五", college);
        secretary = university.secretary("李四", college);
        deputy = university.human("周八");
        university.appoint(deputy, Role.SECRETARY, college);
        duties.set(college, Category.OUTSOURCED_STAFF, false, leader);
        actingThisWeek();
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void whatADeputyAgreedToStandsUnderBothNamesInAPersonsHistory(PublishedEvents events) {
        var person = registered(leader);
        assertThat(page(person)).contains("王五 同意（流水号").doesNotContain("周八");
        clock.set("2027-11-01T04:00:00Z");
        actingThisWeek();
        approvals.agree(renewed(person, "2028-06-30"), deputy, "");
        assertThat(page(person)).contains("李四 申请，周八 代 王五 同意，流水号");
        approvals.agree(renewed(person, "2028-07-31"), leader, "");
        assertThat(page(person)).contains("李四 申请，周八 代 王五 同意", "李四 申请，王五 同意");
        assertThat(events.ofType(Deed.class).matching(deed -> deed.verb().equals("person.changed")))
                .extracting(deed -> deed.facts().get("onBehalfOf"))
                .containsExactly(leader.toString(), null);
    }

    @Test
    void soDoesTheStayAndTheNumberThatADeputyAgreedTo() {
        assertThat(page(registered(deputy))).contains("周八 代 王五 同意（流水号");
    }

    @Test
    void soDoesTheStayThatBeginsAnewWithADeputysAgreement() {
        var person = registered(leader);
        clock.set("2027-12-20T04:00:00Z");
        actingThisWeek();
        approvals.agree(renewed(person, "2028-06-30"), deputy, "");
        assertThat(page(person)).contains("周八 代 王五 同意（流水号", "王五 同意（流水号");
    }

    private void actingThisWeek() {
        deputies.name(leader, deputy, null, time.today(), time.today().plusDays(6));
    }

    private PersonId registered(HumanId agreeing) {
        var id = registrationDrafts.begin(new SignedIn(secretary, "李四"));
        registrationDrafts.save(id, secretary, 1, "new", empty -> Forms.filled(college, 1));
        assertThat(registrations.send(id, secretary).faults().all()).isEmpty();
        approvals.agree(id, agreeing, "");
        return presents.leaving(List.of(college), LocalDate.EPOCH, LocalDate.of(2099, 1, 1), 1)
                .getFirst()
                .person();
    }

    private ApprovalId renewed(PersonId person, String until) {
        var id = drafts.begin(secretary, presents.of(List.of(person)), until);
        assertThat(maintenances
                        .send(id, secretary, declarations.current().version())
                        .all())
                .isEmpty();
        return id;
    }

    private String page(PersonId person) {
        var answer = browser.get()
                .uri("/people/" + person)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(secretary, "李四"), null, List.of())))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
