package sojourn.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
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
import sojourn.register.Change;
import sojourn.register.Changes;
import sojourn.register.NewStay;
import sojourn.register.People;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.registration.Declarations;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/** The room with those it stands on; in it two colleges, each with a secretary and a leader, and 张三, who is at the first until 2026-12-31. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "maintenance", verifyAutomatically = false)
@Import(Trial.class)
abstract class MaintenanceRoom {

    static final AtomicInteger EVER = new AtomicInteger(70_000);

    @Autowired
    Maintenances maintenances;

    @Autowired
    MaintenanceDrafts drafts;

    @Autowired
    MaintenanceDesk desk;

    @Autowired
    MaintenanceReview review;

    @Autowired
    Approvals approvals;

    @Autowired
    People people;

    @Autowired
    Presents presents;

    @Autowired
    Changes changes;

    @Autowired
    Declarations declarations;

    @Autowired
    University university;

    @Autowired
    MovableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    DepartmentId here;
    DepartmentId there;
    HumanId leaderHere;
    HumanId leaderThere;
    HumanId secretaryHere;
    HumanId secretaryThere;
    PersonId person;

    @BeforeEach
    void somebodyWhoIsHere() {
        here = university.department("通信学院", null);
        there = university.department("计算机学院", null);
        leaderHere = university.leader("王五", here);
        leaderThere = university.leader("赵六", there);
        secretaryHere = university.secretary("李四", here);
        secretaryThere = university.secretary("周八", there);
        person = welcomed("张三");
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    ApprovalId renewal(PersonId... renewed) {
        return drafts.begin(secretaryHere, presents.of(List.of(renewed)), "2027-06-30");
    }

    ApprovalId renewalOf(PersonId... renewed) {
        var id = renewal(renewed);
        assertThat(send(id, secretaryHere).all()).isEmpty();
        return id;
    }

    PersonId welcomed(String name) {
        return welcomed(name, here);
    }

    PersonId welcomed(String name, DepartmentId department) {
        return welcomed(
                name,
                department,
                new IdentityDocument(DocumentType.PASSPORT, Numbers.passport(EVER.incrementAndGet())));
    }

    PersonId welcomed(String name, DepartmentId department, IdentityDocument document) {
        int n = EVER.get();
        var stay = new NewStay(
                new PersonName(name),
                document,
                new MobileNumber(Numbers.mobile(n)),
                Sex.FEMALE,
                LocalDate.of(1990, 2, 3),
                null,
                null,
                null,
                Category.RESEARCH_ASSISTANT,
                department,
                "王五",
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-12-31"));
        return new TransactionTemplate(transactions)
                .execute(status ->
                        people.welcome(List.of(stay), new Change.Agreement("9" + n, secretaryHere, leaderHere)))
                .getFirst()
                .person();
    }

    ApprovalId begun(HumanId by, UnaryOperator<TypedChange> change) {
        var id = drafts.begin(by, List.of(now()), "");
        drafts.save(id, by, typed -> typed.changing(person.toString(), change));
        return id;
    }

    ApprovalId transfer(HumanId by, String until) {
        var id = begun(by, one -> with(one, until, there.toString()));
        assertThat(send(id, by).all()).isEmpty();
        return id;
    }

    Faults send(ApprovalId id, HumanId by) {
        var wording = maintenances.wording(
                review.check(id, by, drafts.editable(id, by).orElseThrow(), new Faults()));
        return maintenances.send(id, by, wording.version());
    }

    Checked checked(ApprovalId id, HumanId by) {
        return review.check(id, by, drafts.editable(id, by).orElseThrow(), new Faults())
                .getFirst();
    }

    void change(Change change) {
        changes.carryOut(List.of(change), new Change.Agreement("99", secretaryHere, leaderHere));
    }

    Present now() {
        return presents.of(List.of(person)).getFirst();
    }

    static TypedChange with(TypedChange one, String until, String department) {
        return new TypedChange(
                one.person(),
                false,
                until,
                department,
                one.name(),
                one.mobile(),
                one.company(),
                one.creditCode(),
                one.project(),
                one.contact(),
                one.asked());
    }

    static TypedChange deleting(TypedChange one) {
        return new TypedChange(
                one.person(),
                true,
                "",
                one.department(),
                one.name(),
                "",
                one.company(),
                one.creditCode(),
                one.project(),
                one.contact(),
                one.asked());
    }
}
