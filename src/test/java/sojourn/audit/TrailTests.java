package sojourn.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** 审计记录 as the auditor reads it: in words, and a page at a time. */
@SpringBootTest
@AutoConfigureMockMvc
class TrailTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    Humans humans;

    @Autowired
    Offices offices;

    @Autowired
    ApplicationEventPublisher events;

    private HumanId auditor;
    private String thing;

    @BeforeEach
    void anAuditor() {
        auditor = humans.add("褚十四", null, null);
        offices.grant(auditor, Role.AUDIT_ADMINISTRATOR, null, null, LocalDate.EPOCH, null, auditor);
        thing = UUID.randomUUID().toString();
    }

    private void done(String verb) {
        events.publishEvent(Deed.of(auditor, verb, "device", thing).with("name", "西门"));
    }

    private String sees(String query) {
        var reader = UsernamePasswordAuthenticationToken.authenticated(new SignedIn(auditor, "褚十四"), null, List.of());
        var answer = web.get()
                .uri("/admin/audit?" + query)
                .with(SecurityMockMvcRequestPostProcessors.authentication(reader))
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDeedIsToldInWordsWithItsFacts() {
        done("gate.device-saved");
        assertThat(sees("thing=" + thing)).contains("校门：保存闸机</td>", "褚十四", "<summary>闸机</summary>", "西门", thing);
    }

    @Test
    void aDeedOfAnEarlierReleaseStillShowsWhatItWasCalled() {
        done("gate.painted");
        assertThat(sees("thing=" + thing)).contains("gate.painted</td>").doesNotContain("audit.deed.");
    }

    @Test
    void itIsNarrowedToOneDeedOrToAKindOfThem() {
        done("face.looked");
        done("face.looked-in-vain");
        assertThat(sees("verb=face.looked&thing=" + thing).split("人脸：查看照片</td>"))
                .hasSize(2);
        assertThat(sees("verb=face.looked&thing=" + thing)).doesNotContain("人脸：查看照片未果</td>");
        assertThat(sees("verb=face.&thing=" + thing)).contains("人脸：查看照片</td>", "人脸：查看照片未果</td>");
        assertThat(sees("verb=gate.&thing=" + thing)).contains("没有符合条件的记录");
    }

    @Test
    void aPageIsShortAndLeadsOnToTheOlderOnes() {
        for (int n = 0; n < Trail.PAGE + 3; n++) {
            done("gate.device-saved");
        }
        var first = sees("thing=" + thing);
        var older = first.replaceAll("(?s).*href=\"/admin/audit\\?([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(first.split("校门：保存闸机</td>")).hasSize(26);
        assertThat(sees(older).split("校门：保存闸机</td>")).hasSize(4);
    }
}
