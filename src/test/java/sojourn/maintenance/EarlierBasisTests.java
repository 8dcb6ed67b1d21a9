package sojourn.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sojourn.Rule;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Trial;
import sojourn.approval.Trial.MovableClock;
import sojourn.approval.Trial.University;
import sojourn.basis.Based;
import sojourn.basis.Bases;
import sojourn.basis.BasisId;
import sojourn.basis.BasisPapers;
import sojourn.basis.Duties;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.organization.OfficeId;
import sojourn.organization.Role;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.registration.Declarations;
import sojourn.registration.Drafts;
import sojourn.registration.Forms;
import sojourn.registration.Registrations;
import sojourn.shell.Deed;
import sojourn.shell.Fault;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** Outsourced staff came for 2026-12-01 to 2027-11-30 with a contract; in November 2027 they are renewed. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "maintenance", verifyAutomatically = false)
@Import(Trial.class)
@AutoConfigureMockMvc
@Rule("R6")
class EarlierBasisTests {

    private static final String NEXT_YEAR = "2028-10-31";

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
    Bases bases;

    @Autowired
    BasisPapers papers;

    @Autowired
    Duties duties;

    @Autowired
    University university;

    @Autowired
    MovableClock clock;

    private DepartmentId here;
    private DepartmentId there;
    private HumanId leaderHere;
    private OfficeId leading;
    private HumanId leaderThere;
    private HumanId secretaryHere;
    private HumanId secretaryThere;

    @BeforeEach
    void twoColleges() {
        here = university.department("通信学院", null);
        there = university.department("计算机学院", null);
        leaderHere = university.human("王五");
        leading = university.appoint(leaderHere, Role.LEADER, here);
        leaderThere = university.leader("赵六", there);
        secretaryHere = university.secretary("李四", here);
        secretaryThere = university.secretary("周八", there);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void aContractThatCoversTheNewStayIsShownAndCounts() {
        var first = came(2, "2029-11-30", null);
        var id = renewal(secretaryHere, NEXT_YEAR, all());
        assertThat(page("/maintenance/" + id + "/form", secretaryHere))
                .contains("已有来校依据：合同.png", "2026-12-01 至 2029-11-30，来自 " + serial(first), "href=\"/basis/");
        assertThat(page("/maintenance/" + id + "/check", secretaryHere)).contains("已有来校依据：合同.png");
        assertThat(send(id, secretaryHere)).isEmpty();
        approvals.agree(id, leaderHere, "");
        assertThat(all()).extracting(Present::until).containsOnly(LocalDate.parse(NEXT_YEAR));
    }

    @Test
    void beforeADayIsTypedItIsShownForTheFirstDayOfARenewal() {
        came(1, "2029-11-30", null);
        var id = renewal(secretaryHere, "", all());
        assertThat(page("/maintenance/" + id + "/form", secretaryHere)).contains("已有来校依据：合同.png");
    }

    @Test
    void oneThatEndsBeforeTheNewStayDoesNotCount() {
        came(1, "2028-10-30", null);
        var toTheEnd = renewal(secretaryHere, NEXT_YEAR, all());
        assertThat(send(toTheEnd, secretaryHere)).extracting(Fault::key).containsExactly("basis.fault.days");
        assertThat(send(renewal(secretaryHere, "2028-10-30", all()), secretaryHere))
                .isEmpty();
    }

    @Test
    void oneThatIsOverIsNotEvenShown() {
        came(1, "2027-11-30", null);
        var id = renewal(secretaryHere, NEXT_YEAR, all());
        assertThat(page("/maintenance/" + id + "/form", secretaryHere)).doesNotContain("已有来校依据");
        assertThat(send(id, secretaryHere)).extracting(Fault::key).containsExactly("basis.fault.none");
    }

    @Test
    @Rule("R16")
    void anotherDepartmentNeitherSeesItNorMayRelyOnItForATransfer() {
        var basis = bases.of(came(1, "2029-11-30", null)).getFirst().id();
        var receiving = transfer(secretaryThere);
        assertThat(page("/maintenance/" + receiving + "/form", secretaryThere)).doesNotContain("合同.png");
        assertThat(send(receiving, secretaryThere)).extracting(Fault::key).containsExactly("basis.fault.none");
        var releasing = transfer(secretaryHere);
        assertThat(page("/maintenance/" + releasing + "/form", secretaryHere)).doesNotContain("合同.png");
        assertThat(send(releasing, secretaryHere))
                .as("its leader would see the other department's contract")
                .extracting(Fault::key)
                .containsExactly("basis.fault.none");
        assertThat(open(secretaryThere, basis)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(open(leaderThere, basis)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Rule("R16")
    void whoWasMovedIsRenewedWithWhatTheReceivingDepartmentHandedIn() {
        came(1, "2029-11-30", null);
        var move = transfer(secretaryThere);
        var basis = add(move, secretaryThere, null, "2027-11-01", "2029-12-31", "新合同.png");
        assertThat(send(move, secretaryThere)).isEmpty();
        approvals.agree(move, leaderThere, "");
        approvals.agree(move, leaderHere, "");
        assertThat(open(secretaryHere, basis)).hasStatus(HttpStatus.NOT_FOUND);
        clock.set("2028-10-01T04:00:00Z");
        var id = renewal(
                secretaryThere,
                "2029-09-30",
                presents.leaving(List.of(there), LocalDate.EPOCH, LocalDate.of(2099, 1, 1), 1));
        assertThat(page("/maintenance/" + id + "/form", secretaryThere))
                .contains("已有来校依据：新合同.png")
                .doesNotContain("：合同.png");
        assertThat(send(id, secretaryThere)).isEmpty();
    }

    @Test
    void whoDecidesOnTheRenewalOpensItAndThatIsAudited(PublishedEvents events) {
        var basis = bases.of(came(1, "2029-11-30", null)).getFirst().id();
        university.dismiss(leading);
        var successor = university.leader("孙七", here);
        assertThat(open(successor, basis)).hasStatus(HttpStatus.NOT_FOUND);
        var id = renewal(secretaryHere, NEXT_YEAR, all());
        assertThat(open(successor, basis)).as("a draft is nobody else's").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(id, secretaryHere)).isEmpty();
        assertThat(page("/maintenance/" + id, successor)).contains("已有来校依据：合同.png", "适用于 张三");
        assertThat(open(successor, basis)).hasStatusOk();
        assertThat(papers.shownTo(secretaryThere, approvals.get(id, secretaryHere))
                        .none())
                .isTrue();
        assertThat(events.ofType(Deed.class).matching(deed -> deed.verb().equals("basis.opened")))
                .extracting(deed -> deed.by(), deed -> deed.id())
                .containsExactly(tuple(successor, basis.toString()));
    }

    @Test
    void theDepartmentsSecretariesOpenItOnceItIsAgreedAndNotBefore(PublishedEvents events) {
        var colleague = university.secretary("吴九", here);
        var sent = sent(1, "2029-11-30", null);
        var basis = bases.of(sent).getFirst().id();
        assertThat(open(colleague, basis)).hasStatus(HttpStatus.NOT_FOUND);
        approvals.agree(sent, leaderHere, "");
        assertThat(open(colleague, basis)).hasStatusOk();
        assertThat(open(university.human("路人"), basis)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(events.ofType(Deed.class).matching(deed -> deed.verb().equals("basis.opened")))
                .hasSize(1);
    }

    @Test
    @Rule("R20")
    void aHundredAreRenewedWithTheOneContractTheyCameWith() {
        came(100, "2029-11-30", null);
        var id = renewal(secretaryHere, NEXT_YEAR, all());
        assertThat(all()).hasSize(100);
        assertThat(send(id, secretaryHere)).isEmpty();
        var shown = papers.shownTo(leaderHere, approvals.get(id, leaderHere));
        assertThat(shown.own()).isEmpty();
        assertThat(shown.earlier()).hasSize(1);
        assertThat(shown.earlier().getFirst().names()).hasSize(100);
        assertThat(page("/maintenance/" + id, leaderHere)).contains("等 100 人");
    }

    @Test
    void whatWasForOnePersonCountsForThatPersonAlone() {
        came(2, "2029-11-30", new Based.Person("2", "张三"));
        var people = all();
        assertThat(send(renewal(secretaryHere, NEXT_YEAR, List.of(people.getLast())), secretaryHere))
                .isEmpty();
        assertThat(send(renewal(secretaryHere, NEXT_YEAR, List.of(people.getFirst())), secretaryHere))
                .extracting(Fault::key)
                .containsExactly("basis.fault.none");
    }

    @Test
    void whatCameWithARefusedApplicationCountsForNothing() {
        came(1, "2027-11-30", null);
        var refused = renewal(secretaryHere, NEXT_YEAR, all());
        add(refused, secretaryHere, null, "2027-11-01", "2029-12-31", "续签.png");
        assertThat(send(refused, secretaryHere)).isEmpty();
        approvals.refuse(refused, leaderHere, "不需要");
        assertThat(send(renewal(secretaryHere, NEXT_YEAR, all()), secretaryHere))
                .extracting(Fault::key)
                .containsExactly("basis.fault.none");
    }

    @Test
    void whereNoneIsDueNoneIsShownToAnybody() {
        came(1, "2029-11-30", null);
        duties.set(here, Category.OUTSOURCED_STAFF, false, leaderHere);
        var id = renewal(secretaryHere, NEXT_YEAR, all());
        assertThat(send(id, secretaryHere)).isEmpty();
        assertThat(papers.shownTo(leaderHere, approvals.get(id, leaderHere)).none())
                .isTrue();
    }

    @Test
    void whoIsCoveredByWhatIsHandedInNowNeedsNoEarlierOne() {
        came(1, "2029-11-30", null);
        var id = renewal(secretaryHere, NEXT_YEAR, all());
        add(id, secretaryHere, null, "2027-11-01", "2028-12-31", "续签.png");
        assertThat(send(id, secretaryHere)).isEmpty();
        assertThat(papers.shownTo(leaderHere, approvals.get(id, leaderHere)).earlier())
                .isEmpty();
    }

    private ApprovalId came(int people, String contractUntil, Based.@Nullable Person onlyFor) {
        var id = sent(people, contractUntil, onlyFor);
        approvals.agree(id, leaderHere, "");
        clock.set("2027-11-10T04:00:00Z");
        return id;
    }

    private ApprovalId sent(int people, String contractUntil, Based.@Nullable Person onlyFor) {
        if (onlyFor != null) {
            duties.set(here, Category.OUTSOURCED_STAFF, false, leaderHere);
        }
        var id = registrationDrafts.begin(new SignedIn(secretaryHere, "李四"));
        registrationDrafts.save(id, secretaryHere, 1, "new", empty -> Forms.filled(here, people));
        add(id, secretaryHere, onlyFor, "2026-12-01", contractUntil, "合同.png");
        assertThat(registrations.send(id, secretaryHere).faults().all()).isEmpty();
        duties.set(here, Category.OUTSOURCED_STAFF, true, leaderHere);
        return id;
    }

    private List<Present> all() {
        return presents.leaving(List.of(here), LocalDate.EPOCH, LocalDate.of(2099, 1, 1), 200);
    }

    private ApprovalId renewal(HumanId by, String until, List<Present> people) {
        return drafts.begin(by, people, until);
    }

    private ApprovalId transfer(HumanId by) {
        var one = all().getFirst();
        var id = drafts.begin(by, List.of(one), NEXT_YEAR);
        drafts.save(id, by, typed -> typed.changing(one.person().toString(), this::moving));
        return id;
    }

    private TypedChange moving(TypedChange one) {
        return new TypedChange(
                one.person(),
                false,
                NEXT_YEAR,
                there.toString(),
                one.name(),
                one.mobile(),
                one.company(),
                one.creditCode(),
                one.project(),
                one.contact(),
                one.asked());
    }

    private BasisId add(
            ApprovalId id, HumanId by, Based.@Nullable Person person, String from, String until, String name) {
        return bases.add(
                id, by, new Bases.Upload(person, name, LocalDate.parse(from), LocalDate.parse(until), picture()));
    }

    private List<Fault> send(ApprovalId id, HumanId by) {
        return maintenances.send(id, by, declarations.current().version()).all();
    }

    private String serial(ApprovalId id) {
        return approvals.get(id, secretaryHere).serial().orElseThrow();
    }

    private MvcTestResult open(HumanId reader, BasisId basis) {
        return get("/basis/" + basis, reader);
    }

    private String page(String address, HumanId reader) {
        var answer = get(address, reader);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address, HumanId reader) {
        return browser.get()
                .uri(address)
                .with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(new SignedIn(reader, "李四"), null, List.of())))
                .exchange();
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
