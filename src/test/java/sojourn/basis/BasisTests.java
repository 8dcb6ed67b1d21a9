package sojourn.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.Rule;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Trial;
import sojourn.approval.Trial.University;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.organization.Role;
import sojourn.registration.Drafts;
import sojourn.registration.Forms;
import sojourn.registration.Registrations;
import sojourn.shell.Deed;
import sojourn.shell.Fault;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.shell.SignedIn;

/** Applications for outsourced staff from 2026-12-01 to 2027-11-30, which need a basis. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "registration", verifyAutomatically = false)
@Import(Trial.class)
@AutoConfigureMockMvc
@Rule("R6")
class BasisTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Bases bases;

    @Autowired
    private Duties duties;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Approvals approvals;

    @Autowired
    private University university;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private DepartmentId college;
    private HumanId leader;
    private HumanId secretary;
    private HumanId colleague;

    @BeforeEach
    void aCollege() {
        college = university.department("通信学院", null);
        leader = university.leader("王五", college);
        secretary = university.secretary("李四", college);
        colleague = university.secretary("周八", college);
    }

    @Test
    void withoutOneNothingIsSent() {
        var id = draft(2);
        assertThat(send(id)).extracting(Fault::key).containsExactly("basis.fault.none");
        add(id, null, "2026-12-01", "2027-11-30");
        assertThat(send(id)).isEmpty();
    }

    @Test
    void theStayLiesInsideItsDatesToTheDay() {
        var early = draft(1);
        add(early, null, "2026-12-01", "2027-11-29");
        assertThat(send(early)).extracting(Fault::key).containsExactly("basis.fault.days");
        var late = draft(1);
        add(late, null, "2026-12-02", "2027-11-30");
        assertThat(send(late)).extracting(Fault::key).containsExactly("basis.fault.days");
        add(late, null, "2026-12-01", "2027-11-30");
        assertThat(send(late)).as("one that covers it is enough").isEmpty();
    }

    @Test
    void oneForEachIsAsGoodAsOneForAll() {
        var id = draft(2);
        add(id, new Based.Person("1", "张三"), "2026-12-01", "2027-11-30");
        assertThat(send(id)).extracting(Fault::key).containsExactly("basis.fault.nobodys");
        add(id, new Based.Person("2", "李四"), "2026-12-01", "2027-11-30");
        assertThat(send(id)).isEmpty();
    }

    @Test
    void aDepartmentsLeaderSwitchesTheDutyOffForTheirDepartmentAlone() {
        assertThatThrownBy(() -> duties.set(college, Category.OUTSOURCED_STAFF, false, secretary))
                .isInstanceOf(NotFound.class);
        duties.set(college, Category.OUTSOURCED_STAFF, false, leader);
        assertThat(duties.due(Category.OUTSOURCED_STAFF, college)).isFalse();
        assertThat(duties.due(Category.AGENCY_STAFF, college)).isTrue();
        assertThat(duties.due(Category.OTHER, college)).isFalse();
        assertThat(send(draft(1))).isEmpty();
        duties.set(college, Category.OUTSOURCED_STAFF, true, leader);
        assertThat(send(draft(1))).hasSize(1);
    }

    @Test
    void whatIsNotDueAndHandedInAllTheSameHasToFit() {
        duties.set(college, Category.OUTSOURCED_STAFF, false, leader);
        var id = draft(1);
        add(id, null, "2026-12-01", "2027-06-30");
        assertThat(send(id)).extracting(Fault::key).containsExactly("basis.fault.days");
    }

    @Test
    void onlyTheApplicantAndTheDecidersOpenIt(PublishedEvents events) {
        var id = draft(1);
        var basis = add(id, null, "2026-12-01", "2027-11-30");
        assertThat(open(secretary, basis)).hasStatusOk();
        assertThat(open(leader, basis)).as("a draft is nobody else's").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(id)).isEmpty();
        var administrator = university.human("系统管理员");
        university.appoint(administrator, Role.SYSTEM_ADMINISTRATOR, null);
        for (var stranger : List.of(colleague, administrator, university.human("路人"))) {
            assertThat(open(stranger, basis)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(bases.shownTo(colleague, approvals.get(id, colleague))).isEmpty();
        assertThat(bases.shownTo(leader, approvals.get(id, leader))).hasSize(1);
        assertThat(open(leader, basis)).hasStatusOk();
        approvals.agree(id, leader, "");
        assertThat(open(leader, basis)).as("whoever has decided").hasStatusOk();
        assertThat(events.ofType(Deed.class).matching(deed -> deed.verb().equals("basis.opened")))
                .hasSize(3);
    }

    @Test
    void onceSentNothingIsAddedOrRemoved() {
        var id = draft(1);
        var basis = add(id, null, "2026-12-01", "2027-11-30");
        assertThat(send(id)).isEmpty();
        assertThatThrownBy(() -> add(id, null, "2026-12-01", "2027-11-30")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bases.remove(basis, secretary)).isInstanceOf(NotFound.class);
        approvals.sendBack(id, leader, "请换合同");
        assertThatThrownBy(() -> bases.remove(basis, colleague)).isInstanceOf(NotFound.class);
        bases.remove(basis, secretary);
        assertThat(send(id)).extracting(Fault::key).containsExactly("basis.fault.none");
    }

    @Test
    @Rule({"R6", "R22"})
    void whatWasSentOnceStaysBesideWhatWasAgreedMarkedAsTakenBack() {
        var id = draft(1);
        var basis = add(id, null, "2026-12-01", "2027-11-30");
        assertThat(send(id)).isEmpty();
        approvals.sendBack(id, leader, "请换合同");
        bases.remove(basis, secretary);
        add(id, null, "2026-12-01", "2027-12-31");
        assertThat(send(id)).isEmpty();
        assertThat(bases.of(id)).as("one counts").hasSize(1);
        assertThat(bases.shownTo(leader, approvals.get(id, leader)))
                .extracting(one -> one.removedAt() != null)
                .containsExactly(true, false);
        assertThat(open(leader, basis)).hasStatusOk();
    }

    @Test
    @Rule({"R6", "R24"})
    void whatIsSentAtThisMomentIsNotTakenAwayFromIt() throws Exception {
        var id = draft(1);
        var basis = add(id, null, "2026-12-01", "2027-11-30");
        try (var others = Executors.newSingleThreadExecutor()) {
            var removal = new TransactionTemplate(transactions).execute(status -> {
                assertThat(send(id)).isEmpty();
                var other = others.submit(() -> bases.remove(basis, secretary));
                while (!other.isDone() && !somebodyWaits()) {
                    Thread.onSpinWait();
                }
                return other;
            });
            assertThatThrownBy(removal::get).hasCauseInstanceOf(NotFound.class);
        }
        assertThat(bases.of(id)).hasSize(1);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void aDraftThatIsThrownAwayLeavesNothing() {
        var id = draft(1);
        add(id, null, "2026-12-01", "2027-11-30");
        approvals.discard(id, secretary);
        assertThat(bases.of(id)).isEmpty();
    }

    @Test
    void itIsServedAsAPictureInASandboxAndNeverAsAnythingThatRuns() {
        var basis = add(draft(1), null, "2026-12-01", "2027-11-30");
        var answer = open(secretary, basis).getResponse();
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.getHeaders("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline");
    }

    @Test
    void neitherItsContentNorANameStandsReadableInTheDatabase() {
        var id = draft(1);
        var basis = add(id, new Based.Person("1", "张三"), "2026-12-01", "2027-11-30");
        var row = jdbc.sql("select content || file_name || person_name from basis_document where id = :id")
                .param("id", basis.value())
                .query((one, n) -> one.getBytes(1))
                .single();
        var text = new String(row, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("PNG", "合同", "张三");
        assertThat(bases.of(id).getFirst().personName()).isEqualTo("张三");
    }

    @Test
    void theUploadPageRefusesInWordsAndKeepsWhatWasTyped() {
        var id = draft(1);
        var script = new MockMultipartFile(
                "file", "合同.pdf", "application/pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        var refused = upload(id, secretary, script);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyText().contains("只能上传 PDF、JPEG 或 PNG").contains("2027-11-30");
        assertThat(upload(id, colleague, script)).hasStatus(HttpStatus.NOT_FOUND);
        var large = new MockMultipartFile("file", "大.jpg", "image/jpeg", new byte[20 * 1024 * 1024]);
        assertThat(upload(id, secretary, large)).bodyText().contains("10 MB");
        var taken = upload(id, secretary, new MockMultipartFile("file", "../合同 <b>.png", "image/png", picture()));
        assertThat(taken).hasStatus(HttpStatus.FOUND);
        assertThat(bases.of(id)).extracting(Basis::fileName).containsExactly("合同 <b>.png");
        assertThat(browser.get().uri("/basis/of/" + id).with(as(secretary)).exchange())
                .bodyText()
                .contains("合同 &lt;b")
                .doesNotContain("合同 <b>");
    }

    @Test
    @Rule("R29")
    void whoHasNotSignedInIsNotEvenListenedToAndComesBackToTheForm() {
        var form = "/basis/of/" + draft(1);
        assertThat(browser.post()
                        .uri(form)
                        .multipart()
                        .file(new MockMultipartFile("file", "合同.png", "image/png", picture()))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .isEqualTo("/sign-in?upload&next=" + form.replace("/", "%2F"));
    }

    private MvcTestResult upload(ApprovalId id, HumanId by, MockMultipartFile file) {
        return browser.post()
                .uri("/basis/of/" + id)
                .multipart()
                .file(file)
                .param("from", "2026-12-01")
                .param("until", "2027-11-30")
                .with(as(by))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult open(HumanId reader, BasisId basis) {
        return browser.get().uri("/basis/" + basis).with(as(reader)).exchange();
    }

    private static RequestPostProcessor as(HumanId human) {
        var signedIn = new SignedIn(human, "李四");
        return authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    }

    private ApprovalId draft(int people) {
        var id = drafts.begin(new SignedIn(secretary, "李四"));
        drafts.save(id, secretary, 1, "new", empty -> Forms.filled(college, people));
        return id;
    }

    private BasisId add(ApprovalId id, Based.@Nullable Person person, String from, String until) {
        return bases.add(
                id,
                secretary,
                new Bases.Upload(person, "合同.png", LocalDate.parse(from), LocalDate.parse(until), picture()));
    }

    private List<Fault> send(ApprovalId id) {
        return registrations.send(id, secretary).faults().all();
    }

    static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
