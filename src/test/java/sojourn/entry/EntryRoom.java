package sojourn.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Trial;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.category.Changed;
import sojourn.freeze.Freezing;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.Numbers;
import sojourn.identity.PersonName;
import sojourn.identity.Sex;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.organization.DepartmentId;
import sojourn.register.Change;
import sojourn.register.Changes;
import sojourn.register.NewStay;
import sojourn.register.People;
import sojourn.register.PersonId;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Two campuses and a college with its leader; 赵六 came this Monday, 12:48, for a year. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Trial.class)
public abstract class EntryRoom {

    private static final AtomicInteger EVER = new AtomicInteger(810_000);
    protected static final Duration WAIT = Duration.ofHours(2);

    @Autowired
    protected MockMvcTester web;

    @Autowired
    protected Trial.MovableClock clock;

    @Autowired
    protected Trial.University university;

    @Autowired
    protected Campuses campuses;

    @Autowired
    protected Drafts drafts;

    @Autowired
    protected Applications applications;

    @Autowired
    protected Approvals approvals;

    @Autowired
    protected Admissions admissions;

    @Autowired
    protected OwnEntry own;

    @Autowired
    protected People people;

    @Autowired
    protected Changes changes;

    @Autowired
    protected Freezing freezing;

    @Autowired
    protected Categories categories;

    @Autowired
    protected CampusTime time;

    @Autowired
    protected TransactionTemplate transaction;

    private final Map<PersonId, String> passports = new HashMap<>();
    protected CampusId xianlin;
    protected CampusId main;
    protected DepartmentId college;
    protected HumanId leader;
    protected StaffNumberIssued zhao;

    @BeforeEach
    void somebodyWhoCameJustNow() {
        clock.reset();
        xianlin = campus("仙林校区");
        main = campus("主校区");
        college = university.department("通信学院", null);
        leader = university.leader("王五", college);
        zhao = comes("赵六", "2026-11-23", "2027-11-22");
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    protected CampusId campus(String name) {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        return campuses.create(name + unique, "Campus " + unique).id();
    }

    protected void passes(Duration duration) {
        clock.set(clock.instant().plus(duration).toString());
    }

    /** Campus time, such as 2026-11-23T23:59:59. */
    protected void at(String campus) {
        clock.set(LocalDateTime.parse(campus).atZone(time.zone()).toInstant().toString());
    }

    /** The category of those who come here has hours, as an administrator writes them. */
    protected void hours(String hours) {
        var rule = categories.ruleOf(Category.RESEARCH_ASSISTANT);
        categories.change(Changed.hours(rule, hours), leader);
    }

    protected StaffNumberIssued comes(String name, String from, String until) {
        int n = EVER.incrementAndGet();
        var passport = Numbers.passport(n);
        var stay = new NewStay(
                new PersonName(name),
                new IdentityDocument(DocumentType.PASSPORT, passport),
                new MobileNumber(Numbers.mobile(n)),
                Sex.FEMALE,
                LocalDate.of(1990, 2, 3),
                null,
                null,
                null,
                Category.RESEARCH_ASSISTANT,
                college,
                "李四",
                LocalDate.parse(from),
                LocalDate.parse(until));
        var issued = Objects.requireNonNull(transaction.execute(status -> people.welcome(List.of(stay), agreement())))
                .getFirst();
        passports.put(issued.person(), passport);
        return issued;
    }

    protected String passport(StaffNumberIssued person) {
        return passports.get(person.person());
    }

    protected void changes(Change change) {
        transaction.executeWithoutResult(status -> changes.carryOut(List.of(change), agreement()));
    }

    private Change.Agreement agreement() {
        return new Change.Agreement("8" + EVER.incrementAndGet(), leader, leader);
    }

    protected Typed asks(String from, String until, CampusId... wanted) {
        return new Typed(
                        Arrays.stream(wanted).map(CampusId::toString).toList(),
                        from,
                        until,
                        "参加科研项目",
                        "李四 025-8000 0101",
                        "",
                        null)
                .declared(applications.wording(), time.now());
    }

    protected ApprovalId begins(HumanId human, Typed typed) {
        var id = drafts.begin(human);
        drafts.save(id, human, drafts.get(id, human).version(), "test", kept -> typed);
        return id;
    }

    /** Typed and sent. */
    protected ApprovalId applies(HumanId human, String from, String until, CampusId... wanted) {
        var id = begins(human, asks(from, until, wanted));
        assertThat(applications.send(id, human).faults().all()).isEmpty();
        return id;
    }

    /** Typed, sent and agreed to, the number and the permit working. */
    protected ApprovalId permitted(StaffNumberIssued person, String from, String until, CampusId... wanted) {
        if (clock.instant().isBefore(person.worksFrom())) {
            clock.set(person.worksFrom().toString());
        }
        var id = applies(person.human(), from, until, wanted);
        approvals.agree(id, leader, "");
        passes(WAIT);
        return id;
    }

    protected Verdict now(PersonId person, CampusId campus) {
        return admissions.now(person, campus, Means.OTHER);
    }

    protected Reason reason(PersonId person, CampusId campus) {
        return now(person, campus) instanceof Verdict.Closed closed ? closed.reason() : null;
    }
}
