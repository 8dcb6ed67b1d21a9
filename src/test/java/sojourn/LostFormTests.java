package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** A login that expires while somebody types costs nothing of what was typed, whatever they do on the way back in. */
@OnItsPort
@Rule("R29")
class LostFormTests {

    private static final String TYPED = "办公室 \"二号楼\" <三层>";
    private static final String[] OURS = {
        "Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"
    };
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    private Visitor secretary;
    private String draft;

    @BeforeEach
    void aLoginExpiresWhileASecretaryTypes() {
        secretary = Visitor.signedIn(port, Applicant.account(rooms, "周八"));
        draft = secretary
                .post("/registrations")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/registrations/[^/]+)/form.*", "$1");
        secretary.forgetSession();
    }

    @Test
    void itIsCarriedThroughSigningIn() {
        var signIn = sent();
        assertThat(signIn).contains("登录已过期，您填写的内容都还在");

        var goOn = secretary
                .post("/demo/sign-in", with(signIn, "sign-in", "human", human()))
                .body();

        assertCarried(goOn);
    }

    @Test
    void itIsCarriedThroughAChangeOfTheLanguageBeforeAndAfterSigningIn() {
        var english = secretary
                .post("/sign-in/carried", with(sent(), "carried", "to", "en"))
                .body();
        assertThat(english).contains("<html lang=\"en\">").contains("form=\"carried\"");

        var goOn = secretary
                .post("/demo/sign-in", with(english, "sign-in", "human", human()))
                .body();
        var chinese = secretary
                .post("/sign-in/carried", with(goOn, "carried", "to", "zh"))
                .body();

        assertThat(chinese).contains("<html lang=\"zh-CN\">");
        assertCarried(chinese);
    }

    @Test
    void itIsCarriedThroughAWrongPasswordAndThroughASigningInThatComesTooLate() {
        var refused = secretary
                .post("/sign-in", with(sent(), "sign-in", "account", "nobody", "password", "wrong"))
                .body();
        assertThat(refused).contains("carried-path");

        secretary.forgetSession();
        var late = with(refused, "sign-in", "account", "nobody", "password", "wrong");
        var again = secretary.send("/sign-in", Visitor.form(late), OURS);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).doesNotContain("wrong");

        assertCarried(secretary
                .post("/demo/sign-in", with(again.body(), "sign-in", "human", human()))
                .body());
    }

    @Test
    void whoeverElseSignsInThereSendsAndSeesNothingOfIt() {
        var other = secretary.post(
                "/demo/sign-in",
                with(sent(), "sign-in", "human", Applicant.account(rooms, "李四").toString()));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(HtmlUtils.htmlUnescape(other.body()))
                .contains("刚才的内容是别人填写的")
                .doesNotContain(TYPED, draft, "carried-path");
        assertThat(HtmlUtils.htmlUnescape(secretary
                        .post("/sign-in/carried", "carried-path", draft + "/form", "f.contact", TYPED)
                        .body()))
                .as("a form that does not say whose it is")
                .doesNotContain(TYPED);
    }

    @Test
    void whoHasNoFormToCarryGoesWhereTheyWanted() {
        secretary.get("/sign-in?next=/progress");
        assertThat(secretary
                        .post("/demo/sign-in", "human", human(), "next", "/progress")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(path -> assertThat(path).endsWith("/progress"));
    }

    @Test
    void whatAPageSavesByItselfStaysOnThePageAndIsNotReplacedBySigningIn() {
        var saving = secretary.send(
                draft + "/draft",
                Visitor.form("contact", TYPED),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "HX-Request",
                "true",
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(saving.statusCode()).isEqualTo(401);
        assertThat(saving.body()).isEmpty();
        assertThat(saving.headers().firstValue("HX-Trigger")).contains("signed-out");
        assertThat(saving.headers().firstValue("HX-Reswap")).contains("none");
    }

    @Test
    void aPartThatIsAskedForLeadsTheWholePageToSigningIn() {
        var part = secretary.get(
                "/progress", "HX-Request", "true", "HX-Current-URL", secretary.address() + "/progress?tab=done");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.body()).isEmpty();
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/sign-in?next=%2Fprogress%3Ftab%3Ddone");
    }

    @Test
    void fromAnotherSiteNothingIsCarried() {
        var foreign = secretary.send(
                draft + "/form",
                Visitor.form("contact", TYPED),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://evil.example");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).doesNotContain("carried-path");
    }

    private String sent() {
        var answer = secretary.send(
                draft + "/form",
                Visitor.form("act", "save", "page", "a", "version", "1", "contact", TYPED, "_by", human()),
                OURS);
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.body();
    }

    /** The last page goes to the draft with the text, and then it is there. */
    private void assertCarried(String goOn) {
        assertThat(goOn).contains("action=\"" + draft + "/form\"");
        secretary.post(draft + "/form", with(goOn, draft + "/form"));
        assertThat(HtmlUtils.htmlUnescape(secretary.get(draft + "/form").body()))
                .contains("value=\"" + TYPED + "\"");
    }

    private String human() {
        return Applicant.account(rooms, "周八").toString();
    }

    /** The hidden fields of a form as a browser would send them, and some more. */
    private static String[] with(String page, String form, String... more) {
        int begin = Math.max(page.indexOf("id=\"" + form + "\""), page.indexOf("action=\"" + form + "\""));
        var fields = new ArrayList<String>();
        var hidden = HIDDEN.matcher(page.substring(begin, page.indexOf("</form>", begin)));
        while (hidden.find()) {
            if (!hidden.group(1).equals("_csrf")) {
                fields.add(HtmlUtils.htmlUnescape(hidden.group(1)));
                fields.add(HtmlUtils.htmlUnescape(hidden.group(2)));
            }
        }
        fields.addAll(java.util.List.of(more));
        return fields.toArray(String[]::new);
    }
}
