package sojourn.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sojourn.Rule;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.SignedIn;

@SpringBootTest
@AutoConfigureMockMvc
class PortalTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    Departments departments;

    @Autowired
    Humans humans;

    @Autowired
    Offices offices;

    @Test
    @Rule("R1")
    void theHomePageLeadsASecretaryToTheGuideAndTheHall() {
        assertThat(page("/", Role.SECRETARY, "zh"))
                .contains("服务推荐", "办事大厅", "href=\"/services/registration\"", "href=\"/services\"");
    }

    @Test
    @Rule({"R1", "R4"})
    void theGuideSaysForWhomWhatToBringTheStepsThePromisedTimeAndWhomToCall() {
        assertThat(page("/services/registration", Role.SECRETARY, "zh"))
                .contains("为谁办理", "请先准备", "办理过程", "承诺时限", "1 个工作日", "联系方式")
                .contains("外聘教师", "科研助理", "外包服务人员", "派遣人员", "项目驻场运维", "仙林训练中心", "访问学者、博士后、挂职人员及其他");
    }

    @Test
    @Rule("R2")
    void aSecretaryBeginsWithTheKindOfApplication() {
        assertThat(page("/services/registration", Role.SECRETARY, "zh"))
                .contains("申请类型", "初次申请工号", "action=\"/registrations\"");
    }

    @Test
    void whoIsNoSecretaryIsToldWhoseMatterItIs() {
        assertThat(page("/services/registration", Role.LEADER, "zh"))
                .contains("本事项由部门临时人员管理员办理")
                .doesNotContain("action=\"/registrations\"");
    }

    @Test
    void thePortalSpeaksEnglish() {
        assertThat(page("/", Role.SECRETARY, "en")).contains("Recommended services", "lang=\"en\"");
    }

    private String page(String path, Role role, String language) {
        var department =
                departments.create("门" + UUID.randomUUID(), "Door", null, null).id();
        var human = humans.add("李四", null, null);
        offices.grant(human, role, department, null, LocalDate.EPOCH, null, human);
        var answer = web.get()
                .uri(path)
                .cookie(new Cookie("language", language))
                .with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(new SignedIn(human, "李四"), null, List.of())))
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
