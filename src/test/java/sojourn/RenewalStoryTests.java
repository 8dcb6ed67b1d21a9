package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.Browser.Window;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.category.Category;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.Numbers;
import sojourn.identity.PersonName;
import sojourn.identity.Sex;
import sojourn.maintenance.MaintenanceDesk;
import sojourn.maintenance.MaintenanceDrafts;
import sojourn.organization.Departments;
import sojourn.register.Change.Agreement;
import sojourn.register.NewStay;
import sojourn.register.People;
import sojourn.register.Presents;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** A hundred cleaners leave in three weeks; their secretary renews them all, with the new contract, in one application. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=renewal-story", "sojourn.demo=true"})
@Rule({"R6", "R20", "R49"})
class RenewalStoryTests {

    private static final int CLEANERS = 100;

    /** Keystroke-level model: to think, to point and to press; and one key. */
    private static final Duration ACTION = Duration.ofMillis(1350 + 1100 + 200);

    private static final Duration KEY = Duration.ofMillis(280);

    @LocalServerPort
    int port;

    @Autowired
    CampusTime time;

    @Autowired
    People people;

    @Autowired
    Departments departments;

    @Autowired
    Presents presents;

    @Autowired
    MaintenanceDesk desk;

    @Autowired
    MaintenanceDrafts drafts;

    @Autowired
    Approvals approvals;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationContext rooms;

    private int actions;
    private int keys;

    @Test
    void aHundredAreRenewedInLessThanAMinuteOfTheirSecretary() throws IOException {
        cleanersLeaveSoon();
        var until = time.today().plusMonths(6).toString();
        var contractUntil = time.today().plusYears(3).toString();
        try (var office = Browser.open(Window.desk(), "http://localhost:" + port)) {
            var page = Browser.demo(office, "周八");
            page.navigate("/maintenance/expiring");
            var began = Instant.now();
            // who serves two departments chooses one: other leaders, another application
            press(page, ".tabs a:has-text('物业服务中心')");
            var leaving = page.locator("input[name=person]").count();
            assertThat(leaving).isGreaterThanOrEqualTo(CLEANERS);
            press(page, "[data-all]");
            type(page, "#until", until);
            press(page, ".action-bar button.main");
            assertThat(page.locator("#basis-error")).isVisible();
            Browser.look(page, Window.desk(), "renewal-1-basis-missing");
            press(page, "#basis");
            page.setInputFiles("#file", new FilePayload("续签合同.png", "image/png", contract()));
            actions += 2;
            type(page, "#from", time.today().toString());
            type(page, "#until", contractUntil);
            press(page, "form.card button");
            assertThat(page.locator("main .rows li")).hasCount(1);
            press(page, ".stack a.main");
            press(page, ".action-bar button.main");
            assertThat(page).hasURL(Pattern.compile("/check$"));
            press(page, "#declared");
            press(page, ".action-bar button.main");
            assertThat(page.locator(".page-head .status")).isVisible();
            assertThat(page.locator("ins")).hasCount(leaving);
            var machine = Duration.between(began, Instant.now());
            var secretary = ACTION.multipliedBy(actions).plus(KEY.multipliedBy(keys));
            System.out.printf(
                    "%d renewed: %d actions, %d keys; %d s of the secretary, %.1f s of the machine%n",
                    leaving, actions, keys, secretary.toSeconds(), machine.toMillis() / 1000.0);
            assertThat(secretary).isLessThan(Duration.ofMinutes(1));
            assertThat(machine).isLessThan(Duration.ofSeconds(30));
            assertThat(page.locator("main a[href^='/basis/']")).hasCount(1);
            Browser.picture(page, "renewal-2-sent");
            agreed(page.url());
        }
        theNextTimeNothingIsUploaded();
    }

    private void agreed(String address) {
        var id = new ApprovalId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        for (var asked = approvals.deciders(id); !asked.isEmpty(); asked = approvals.deciders(id)) {
            approvals.agree(id, asked.iterator().next().id(), "");
        }
    }

    private void theNextTimeNothingIsUploaded() {
        var by = new HumanId(Applicant.account(rooms, "周八"));
        var day = time.today().plusMonths(6);
        var renewed = presents.leaving(desk.own(by), day, day, 100);
        assertThat(renewed).hasSize(100);
        var id = drafts.begin(by, renewed, time.today().plusMonths(11).toString());
        for (var window : List.of(Window.phone(), Window.desk())) {
            try (var office = Browser.open(window, "http://localhost:" + port)) {
                var page = Browser.demo(office, "周八");
                page.navigate("/maintenance/" + id + "/form");
                assertThat(page.locator("main a[href^='/basis/']")).hasText("已有来校依据：续签合同.png");
                Browser.look(page, window, "renewal-3-known-basis-" + window.width());
                page.locator(".action-bar button.main").click();
                assertThat(page).hasURL(Pattern.compile("/check$"));
                Browser.look(page, window, "renewal-4-check-" + window.width());
                if (window.equals(Window.desk())) {
                    page.locator("#declared").check();
                    page.locator(".action-bar button.main").click();
                    assertThat(page.locator("main a[href^='/basis/']")).hasCount(1);
                }
            }
        }
    }

    private void press(Page page, String what) {
        page.locator(what).click();
        actions++;
    }

    private void type(Page page, String where, String text) {
        page.fill(where, text);
        actions++;
        keys += text.length();
    }

    private void cleanersLeaveSoon() {
        var by = new HumanId(Applicant.account(rooms, "周八"));
        var department = departments.all().stream()
                .filter(one -> one.zh().equals("物业服务中心"))
                .findFirst()
                .orElseThrow();
        var stays = IntStream.rangeClosed(1, CLEANERS)
                .mapToObj(n -> new NewStay(
                        new PersonName("演洁" + Character.toString(0x4e00 + n)),
                        new IdentityDocument(DocumentType.PASSPORT, Numbers.passport(60_000 + n)),
                        new MobileNumber(Numbers.mobile(60_000 + n)),
                        Sex.FEMALE,
                        LocalDate.of(1980, 1, 1),
                        "演示物业公司",
                        Numbers.creditCode(1),
                        null,
                        Category.OUTSOURCED_STAFF,
                        department.id(),
                        "周八",
                        time.today().minusMonths(5),
                        time.today().plusDays(21)))
                .toList();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> people.welcome(stays, new Agreement("9900001", by, by)));
    }

    private static byte[] contract() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
