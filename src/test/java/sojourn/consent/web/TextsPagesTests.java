package sojourn.consent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sojourn.Rule;
import sojourn.approval.Trial.MovableClock;
import sojourn.consent.ConsentTexts;
import sojourn.consent.Consents;
import sojourn.consent.web.TextForm.Part;
import sojourn.face.FaceTest;
import sojourn.face.Sitters;
import sojourn.organization.Role;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

@FaceTest
@Rule("R31")
class TextsPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    ConsentTexts texts;

    @Autowired
    Consents consents;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext rooms;

    private Sitters sitters;
    private HumanId administrator;

    @BeforeEach
    void anAdministrator() {
        sitters = new Sitters(rooms);
        administrator = sitters.holder("钱七", Role.SYSTEM_ADMINISTRATOR);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void aNewVersionIsShownFromThenOnAndTheOneBeforeStaysReadable() {
        var before = texts.current();
        var sitter = sitters.one();
        assertThat(publish(form("zh", Part.PURPOSE, "只用于进出校门<script>"))).hasRedirectedUrl("/admin/consent");

        assertThat(texts.current().version()).isEqualTo(before.version() + 1);
        assertThat(consents.holds(sitter.human())).as("a yes still counts").isTrue();
        assertThat(get(sitter.human(), "/me/face/consent")).bodyText().contains("只用于进出校门&lt;script&gt;");
        assertThat(get(sitter.human(), "/me/face/consent/text/" + before.version()))
                .hasStatusOk();
        assertThat(texts.get(before.version())).isEqualTo(before);
        assertThat(get(administrator, "/admin/consent")).bodyText().contains("第 " + before.version() + " 版");
    }

    @Test
    void whereItAsksAgainAnEarlierYesCountsNoMore() {
        var sitter = sitters.one();
        var form = form("zh", Part.PURPOSE, "只用于进出校门");
        form.put("again", "yes");
        publish(form);

        assertThat(consents.holds(sitter.human())).isFalse();
        assertThat(get(sitter.human(), "/me/face")).hasRedirectedUrl("/me/face/consent");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
        var before = texts.current().version();
        for (var wrong : List.of(
                Map.of("days", "366"),
                Map.of("days", "一个月"),
                Map.of(Part.RETENTION.field("zh"), "很久"),
                Map.of(Part.RIGHTS.field("en"), ""),
                Map.of(Part.RIGHTS.field("en"), "x".repeat(401)),
                Map.of(Part.WHOLE.field("zh"), "请联系 {name}"))) {
            var form = form("zh", Part.PURPOSE, "只用于进出校门 42");
            form.putAll(wrong);
            var field = wrong.keySet().iterator().next();
            assertThat(publish(form))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"" + field + "-error\"", "只用于进出校门 42");
        }
        assertThat(texts.current().version()).isEqualTo(before);
    }

    @Test
    void whoeverHasNotReadTheVersionBeforePublishesNone() {
        var form = form("zh", Part.PURPOSE, "甲");
        publish(form("zh", Part.PURPOSE, "乙"));
        assertThat(publish(form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("刚刚发布");
        assertThat(texts.current().zh().purpose()).isEqualTo("乙");
    }

    private Map<String, String> form(String language, Part part, String said) {
        var current = texts.current();
        var form = TextForm.of(current);
        var typed = new LinkedHashMap<String, String>();
        typed.put("after", String.valueOf(current.version()));
        typed.put("days", form.days());
        form.zh().forEach((one, words) -> typed.put(one.field("zh"), words));
        form.en().forEach((one, words) -> typed.put(one.field("en"), words));
        typed.put(part.field(language), said);
        return typed;
    }

    private MvcTestResult publish(Map<String, String> form) {
        var request =
                browser.post().uri("/admin/consent").with(as(administrator)).with(csrf());
        form.forEach((field, value) -> request.param(field, value));
        return request.exchange();
    }

    private MvcTestResult get(HumanId human, String path) {
        return browser.get().uri(path).with(as(human)).exchange();
    }

    private static RequestPostProcessor as(HumanId human) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(human, "何某"), null, List.of()));
    }
}
