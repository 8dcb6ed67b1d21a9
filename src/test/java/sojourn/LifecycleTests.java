package sojourn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.State;
import sojourn.approval.Worklist;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.register.People;
import sojourn.register.Register;
import sojourn.register.Status;
import sojourn.registration.Declaration;
import sojourn.registration.Declarations;
import sojourn.registration.Drafts;
import sojourn.registration.Registrations;
import sojourn.registration.Typed;
import sojourn.registration.TypedPerson;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.shell.SignedIn;
import sojourn.shell.Words;

/** The story as the rooms tell it together, on the whole application. */
@SpringBootTest
class LifecycleTests {

    @Autowired
    Departments departments;

    @Autowired
    Humans humans;

    @Autowired
    Offices offices;

    @Autowired
    Drafts drafts;

    @Autowired
    Registrations registrations;

    @Autowired
    Declarations declarations;

    @Autowired
    Approvals approvals;

    @Autowired
    Worklist worklist;

    @Autowired
    People people;

    @Autowired
    Register register;

    @Autowired
    CampusTime time;

    private DepartmentId department;
    private SignedIn secretary;
    private HumanId leader;

    @BeforeEach
    void aDepartmentWithItsSecretaryAndItsLeader() {
        department = departments
                .create("院" + UUID.randomUUID(), "School", null, null)
                .id();
        secretary = new SignedIn(holder("李四", Role.SECRETARY), "李四");
        leader = holder("王五", Role.LEADER);
    }

    private HumanId holder(String name, Role role) {
        var human = humans.add(name, null, null);
        offices.grant(human, role, department, null, LocalDate.EPOCH, null, human);
        return human;
    }

    @Test
    @Rule({"R3", "R10", "R11", "R41"})
    void threePeopleAreAppliedForAgreedAndStandInTheRegisterWithTheirNumbers() {
        var id = sent("P1000001", "P1000002", "P1000003");
        assertThat(worklist.count(Worklist.Tab.WAITING, leader)).isEqualTo(1);

        var approval = approvals.agree(id, leader, "");

        assertThat(approval.state()).isEqualTo(State.AGREED);
        var issued = people.issuedBy(approval.serial().orElseThrow());
        assertThat(issued)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(Duration.between(time.now(), number.worksFrom()))
                        .isBetween(Duration.ofMinutes(119), Duration.ofHours(2)));
        assertThat(people.known(passport("P1000002"))).hasValueSatisfying(known -> {
            assertThat(known.department()).isEqualTo(department);
            assertThat(known.status()).isEqualTo(Status.NOT_YET);
        });
        assertThat(register.counts(List.of(department)).notYet()).isEqualTo(3);
    }

    @Test
    @Rule("R7")
    void theWordingThatWasTickedStaysWithTheApplicationWhenTheWordingChanges() {
        var ticked = declarations.current();
        var id = sent("P2000001");
        var next = declarations.add(
                Declaration.About.ENTRY, "本人承诺以上信息属实，并已告知本人。", "I declare the above to be true.", secretary.human());
        declarations.choose(next, secretary.human());
        try {
            assertThat(registrations.get(id).declaration().wording(Words.CHINESE))
                    .isEqualTo(ticked.zh());
        } finally {
            declarations.choose(ticked.version(), secretary.human());
        }
    }

    @Test
    @Rule("R9")
    void aPersonStandsInOneOpenApplicationOnly() {
        var first = sent("P3000001");
        var second = drafted("P3000001");

        var checked = registrations.send(second, secretary.human());

        assertThat(checked.registration()).isNull();
        assertThat(checked.faults().all())
                .isNotEmpty()
                .anySatisfy(fault -> assertThat(fault.arguments())
                        .contains(
                                approvals.get(first, secretary.human()).serial().orElseThrow()));
    }

    @Test
    @Rule("R9")
    void whoeverWasRefusedMayBeAppliedForAgain() {
        var first = sent("P4000001");
        approvals.refuse(first, leader, "名单有误");

        assertThat(registrations.send(drafted("P4000001"), secretary.human()).registration())
                .isNotNull();
    }

    @Test
    @Rule({"R22", "R24"})
    void anotherDepartmentsLeaderFindsNothing() {
        var id = sent("P5000001");
        department =
                departments.create("别" + UUID.randomUUID(), "Other", null, null).id();
        var stranger = holder("赵六", Role.LEADER);

        assertThatThrownBy(() -> approvals.agree(id, stranger, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.get(id, stranger)).isInstanceOf(NotFound.class);
    }

    private ApprovalId sent(String... passports) {
        var id = drafted(passports);
        var checked = registrations.send(id, secretary.human());
        assertThat(checked.faults().all()).isEmpty();
        return id;
    }

    private ApprovalId drafted(String... passports) {
        var id = drafts.begin(secretary);
        var draft = drafts.get(id, secretary.human());
        drafts.save(id, secretary.human(), draft.version(), "test", empty -> typed(passports));
        return id;
    }

    private Typed typed(String... passports) {
        var from = time.today().plusDays(1);
        var typed = java.util.stream.IntStream.range(0, passports.length)
                .mapToObj(n -> new TypedPerson(
                        String.valueOf(n + 1),
                        "Demo Person " + (char) ('A' + n),
                        "PASSPORT",
                        passports[n],
                        "1540000000" + n,
                        "FEMALE",
                        "1990-01-01",
                        "",
                        ""))
                .toList();
        return new Typed(
                "RESEARCH_ASSISTANT",
                department.toString(),
                "李四",
                from.toString(),
                from.plusMonths(3).toString(),
                "",
                "",
                "",
                typed,
                String.valueOf(declarations.current().version()),
                time.now());
    }

    private static IdentityDocument passport(String number) {
        return new IdentityDocument(DocumentType.PASSPORT, number);
    }
}
