package sojourn.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Trial;
import sojourn.approval.Trial.MovableClock;
import sojourn.approval.Trial.University;
import sojourn.basis.Duties;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.register.People;
import sojourn.shell.Fault;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** The room with those it stands on, and in it a college with its secretary and its leader. */
// ModuleTests verifies the whole house, once
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "registration", verifyAutomatically = false)
@Import(Trial.class)
abstract class RegistrationRoom {

    @Autowired
    Drafts drafts;

    @Autowired
    Registrations registrations;

    @Autowired
    Approvals approvals;

    @Autowired
    People people;

    @Autowired
    University university;

    @Autowired
    Duties duties;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    DepartmentId college;
    HumanId leader;
    SignedIn secretary;

    @BeforeEach
    void aCollege() {
        college = university.department("通信学院", null);
        leader = university.leader("王五", college);
        // BasisTests ask for it
        duties.set(college, Category.OUTSOURCED_STAFF, false, leader);
        secretary = new SignedIn(university.secretary("李四", college), "李四");
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    List<Fault> refusals(SignedIn by, Typed form) {
        var id = drafts.begin(by);
        save(id, by, typed -> form);
        return registrations.send(id, by.human()).faults().all();
    }

    /** The same people in days that are still to come. */
    Typed again(Typed form, DepartmentId department) {
        var today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        return new Typed(
                form.category(),
                department.toString(),
                form.contact(),
                today.toString(),
                today.plusMonths(1).toString(),
                form.company(),
                form.creditCode(),
                "",
                form.people(),
                "2",
                clock.instant());
    }

    ApprovalId sent(Typed form) {
        var id = draft(form);
        assertThat(registrations.send(id, secretary.human()).faults().all()).isEmpty();
        return id;
    }

    ApprovalId draft(Typed form) {
        var id = drafts.begin(secretary);
        save(id, typed -> form);
        return id;
    }

    void save(ApprovalId id, UnaryOperator<Typed> change) {
        save(id, secretary, change);
    }

    void save(ApprovalId id, SignedIn by, UnaryOperator<Typed> change) {
        assertThat(drafts.save(id, by.human(), 1, "new", change)).isInstanceOf(Drafts.Saving.Saved.class);
    }

    long claims(ApprovalId id) {
        return jdbc.sql("select count(*) from registration_claim where application = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
