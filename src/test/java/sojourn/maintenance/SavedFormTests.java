package sojourn.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sojourn.Rule;
import sojourn.approval.ApprovalId;
import sojourn.shell.NotFound;
import sojourn.shell.SignedIn;

/** Nothing typed in 个人信息维护 is lost: not by a closed page, not by a second one, not by an application that has ended. */
@AutoConfigureMockMvc
@Rule("R29")
class SavedFormTests extends MaintenanceRoom {

    @Autowired
    MockMvcTester browser;

    @Test
    void thePageSavesByItselfAndAnotherPageIsNotOverwritten() {
        var id = drafts.begin(secretaryHere, List.of(now()), "");
        var form = browser.get()
                .uri("/maintenance/" + id + "/form")
                .with(authentication(secretary()))
                .exchange();
        assertThat(form).bodyText().contains("hx-post=\"/maintenance/" + id + "/draft\"", "name=\"version\"");

        assertThat(saves(id, "aa", 1, "张三丰")).hasStatusOk().bodyText().contains("value=\"2\"");
        assertThat(saves(id, "aa", 1, "张三疯")).as("the same page goes on").hasStatusOk();
        var late = saves(id, "bb", 1, "李四");
        assertThat(late).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(name(id)).isEqualTo("张三疯");
        var aside = late.getResponse().getHeader("HX-Redirect");
        assertThat(browser.get().uri(aside).with(authentication(secretary())).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("value=\"李四\"", "/maintenance/" + id + "/form");
    }

    @Test
    void whatIsTypedAfterItWasSentElsewhereBecomesADraftOfItsOwn() {
        var id = begun(secretaryHere, one -> with(one, "2027-06-30", one.department()));
        assertThat(send(id, secretaryHere).all()).isEmpty();
        var aside = drafts.save(id, secretaryHere, 1, "bb", typed -> typed.until("2027-05-31"));
        assertThat(aside)
                .isInstanceOfSatisfying(
                        MaintenanceDrafts.Saving.Aside.class,
                        one -> assertThat(drafts.editable(one.id(), secretaryHere)
                                        .orElseThrow()
                                        .until())
                                .isEqualTo("2027-05-31"));
    }

    @Test
    @Rule({"R22", "R29"})
    void whatHasEndedIsFilledInAnewFromWhatWasSent() {
        var id = begun(
                secretaryHere,
                one -> new TypedChange(
                        one.person(),
                        false,
                        "2027-06-30",
                        there.toString(),
                        "张三丰",
                        "13800001234",
                        "",
                        "",
                        "",
                        "赵六",
                        ""));
        assertThat(send(id, secretaryHere).all()).isEmpty();
        assertThatThrownBy(() -> drafts.again(id, secretaryHere)).isInstanceOf(NotFound.class);
        approvals.refuse(id, leaderHere, "走不开");

        assertThat(browser.get()
                        .uri("/maintenance/" + id)
                        .with(authentication(secretary()))
                        .exchange())
                .bodyText()
                .contains("/maintenance/" + id + "/again");
        assertThatThrownBy(() -> drafts.again(id, secretaryThere)).isInstanceOf(NotFound.class);
        var again = drafts.again(id, secretaryHere);
        assertThat(drafts.editable(again, secretaryHere).orElseThrow().people())
                .containsExactly(new TypedChange(
                        person.toString(),
                        false,
                        "2027-06-30",
                        there.toString(),
                        "张三丰",
                        "13800001234",
                        "",
                        "",
                        "",
                        "赵六",
                        ""));
    }

    private MvcTestResult saves(ApprovalId id, String page, int version, String name) {
        return browser.post()
                .uri("/maintenance/" + id + "/draft")
                .param("page", page)
                .param("version", Integer.toString(version))
                .param("person", person.toString())
                .param("name", name)
                .with(authentication(secretary()))
                .with(csrf())
                .exchange();
    }

    private String name(ApprovalId id) {
        return drafts.editable(id, secretaryHere)
                .orElseThrow()
                .people()
                .getFirst()
                .name();
    }

    private UsernamePasswordAuthenticationToken secretary() {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(secretaryHere, "李四"), null, List.of());
    }
}
