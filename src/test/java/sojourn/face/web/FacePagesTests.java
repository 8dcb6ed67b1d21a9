package sojourn.face.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sojourn.Rule;
import sojourn.approval.Trial.MovableClock;
import sojourn.face.FaceTest;
import sojourn.face.Refusal;
import sojourn.face.Review;
import sojourn.face.Sitters;
import sojourn.face.Sitters.Sitter;
import sojourn.organization.Role;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

@FaceTest
class FacePagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Review review;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext rooms;

    private Sitters sitters;
    private HumanId reviewer;
    private Sitter sitter;
    private String here;

    @BeforeEach
    void aPictureThatWaits() {
        sitters = new Sitters(rooms);
        reviewer = sitters.reviewer("许廿一");
        sitter = sitters.one();
        here = "/faces/review/" + sitters.sits(sitter);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    @Rule({"R34", "R36"})
    void ofAllRolesOnlyTheHolderGetsThePictureAndNoBrowserKeepsIt() {
        Map<Role, HumanId> all = new EnumMap<>(Role.class);
        for (var role : Role.values()) {
            all.put(role, sitters.holder(role.name(), role));
        }
        assertThat(get(reviewer, here + "/picture")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(reviewer, "/faces/review")).hasRedirectedUrl(here);
        all.forEach((role, human) ->
                assertThat(get(human, here + "/picture")).as(role.name()).hasStatus(HttpStatus.NOT_FOUND));
        assertThat(get(sitter.human(), here + "/picture")).hasStatus(HttpStatus.NOT_FOUND);

        var picture = get(reviewer, here + "/picture");
        assertThat(picture).hasStatusOk().hasContentType("image/jpeg").hasHeader("Cache-Control", "no-store");
        assertThat(deeds("face.looked")).isEqualTo(1);
    }

    @Test
    @Rule("R34")
    void thePagesAreForTheirRolesAlone() {
        var open = Map.of(
                "/faces/review", List.of(Role.PHOTO_REVIEWER),
                "/faces/look", List.of(Role.SECURITY_OFFICE),
                "/faces/filing", List.of(Role.SECURITY_OFFICE, Role.SYSTEM_ADMINISTRATOR));
        for (var role : Role.values()) {
            var human = sitters.holder(role.name(), role);
            open.forEach(
                    (path, roles) -> assertThat(get(human, path).getResponse().getStatus() == 404)
                            .as(role + " at " + path)
                            .isEqualTo(!roles.contains(role)));
        }
    }

    @Test
    @Rule("R34")
    void thePageSaysWhoWhenAndWhatTheChecksFound() {
        get(reviewer, "/faces/review");
        assertThat(get(reviewer, here))
                .hasStatusOk()
                .bodyText()
                .contains("待审核 1 张", sitter.number().value(), "科研助理", "现场拍摄", "正好 1 张脸", "没有")
                .contains("光线太暗", "其他原因")
                .doesNotContain("PASSPORT", "1990-01-01");
    }

    @Test
    @Rule("R34")
    void afterADecisionTheNextOneIsThereAndAfterTheLastTheEmptyPage() {
        clock.set(clock.instant().plusSeconds(1).toString());
        var second = sitters.sits(sitters.one());
        get(reviewer, "/faces/review");
        assertThat(post(reviewer, here, "verdict", "APPROVE"))
                .as("not seen yet")
                .hasRedirectedUrl(here);
        get(reviewer, here + "/picture");
        assertThat(post(reviewer, here, "verdict", "APPROVE")).hasRedirectedUrl("/faces/review/" + second);
        assertThat(post(reviewer, "/faces/review/" + second, "verdict", "DARK")).hasRedirectedUrl("/faces/review");
        assertThat(get(reviewer, "/faces/review")).hasStatusOk().bodyText().contains("现在没有等您审核的照片", "今天已审 2 张");
    }

    @Test
    @Rule("R34")
    void anotherReasonNeedsItsRemark() {
        get(reviewer, "/faces/review");
        assertThat(post(reviewer, here, "verdict", "OTHER", "remark", "  "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明原因，本人会看到", "href=\"#remark\"");
        assertThat(post(reviewer, here, "verdict", "OTHER", "remark", "长".repeat(201)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(reviewer, here, "verdict", "NONSENSE")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(reviewer, here, "verdict", "OTHER", "remark", "请取下耳机")).hasStatus(HttpStatus.FOUND);
        assertThat(get(sitter.human(), "/me/face")).bodyText().contains("请取下耳机");
    }

    @Test
    @Rule("R34")
    void whoeverLostTheHoldIsToldSoAndLedOn() {
        get(reviewer, "/faces/review");
        clock.set(clock.instant().plus(Duration.ofMinutes(5)).toString());
        assertThat(post(reviewer, here, "verdict", "APPROVE"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("不再由您审核：时间已过或已有结果", "href=\"/faces/review\"");
        var another = sitters.reviewer("何廿二");
        get(another, "/faces/review");
        assertThat(get(reviewer, here)).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(reviewer, here + "/picture")).hasStatus(HttpStatus.NOT_FOUND);
        post(another, here, "verdict", "BLURRED");
        assertThat(post(reviewer, here, "verdict", "APPROVE")).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(new Sitters(rooms).reviewer("赵六"), here + "/picture")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Rule("R36")
    void peopleSeeTheirOwnPictureAndNobodyElsesAndNoBrowserKeepsIt() {
        assertThat(get(sitter.human(), "/me/face/picture"))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("Cache-Control", "no-store");
        assertThat(deeds("face.seen-by-self")).isEqualTo(1);
        var other = sitters.one();
        assertThat(get(other.human(), "/me/face/picture")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(reviewer, "/me/face/picture")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Rule("R36")
    void theSecurityOfficeSeesOneFaceForAReasonThatIsWrittenDown() {
        var officer = sitters.holder("何廿二", Role.SECURITY_OFFICE);
        var answer = look(officer, sitter.number().value().toLowerCase(java.util.Locale.ROOT), "核对门岗纠纷");
        assertThat(answer).hasStatusOk().bodyText().contains("src=\"data:image/jpeg;base64,/9j/", "本人可以看到", "核对门岗纠纷");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(jdbc.sql("""
                        select facts ->> 'reason' from audit_entry
                        where verb = 'face.looked' and human_id = :officer and thing_id = :person
                        """)
                        .param("officer", officer.value())
                        .param("person", sitter.person().toString())
                        .query(String.class)
                        .list())
                .containsExactly("核对门岗纠纷");
    }

    @Test
    @Rule("R36")
    void anUnknownNumberAndOneWithoutAPictureGetTheSameAnswerBesideTheField() {
        var officer = sitters.holder("何廿二", Role.SECURITY_OFFICE);
        var without = sitters.one();
        for (var number : List.of(without.number().value(), "LS2020999999", "LS1", "张三")) {
            assertThat(look(officer, number, "核对门岗纠纷"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"number-error\">没有这个工号的人脸照片", "value=\"" + number);
        }
        assertThat(look(officer, sitter.number().value(), "看看"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"reason-error\">请写明原因，4 至 200 字")
                .doesNotContain("data:image/jpeg");
    }

    @Test
    @Rule("R36")
    void twentyLooksAnHourAreEnoughFoundOrNot() {
        var officer = sitters.holder("何廿二", Role.SECURITY_OFFICE);
        for (int n = 0; n < 20; n++) {
            look(officer, n % 2 == 0 ? sitter.number().value() : "LS2020999999", "核对门岗纠纷");
        }
        assertThat(look(officer, sitter.number().value(), "核对门岗纠纷"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("一小时内最多查看 20 次")
                .doesNotContain("data:image/jpeg");
        assertThat(jdbc.sql("select count(*) from audit_entry where human_id = :officer and verb like 'face.looked%'")
                        .param("officer", officer.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
        var colleague = sitters.holder("何廿三", Role.SECURITY_OFFICE);
        assertThat(look(colleague, sitter.number().value().substring(2), "核对门岗纠纷"))
                .hasStatusOk();
        clock.set(clock.instant().plus(Duration.ofHours(1)).toString());
        assertThat(look(officer, sitter.number().value(), "核对门岗纠纷")).hasStatusOk();
    }

    @Test
    @Rule("R36")
    void theFilingPageHasTheFiguresOfTheForm() {
        review.first(reviewer);
        post(reviewer, here, "verdict", Refusal.DARK.name());
        var administrator = sitters.holder("郑十", Role.SYSTEM_ADMINISTRATOR);
        assertThat(get(administrator, "/faces/filing"))
                .hasStatusOk()
                .bodyText()
                .contains("80,000 人", "100,000 人", "未达到", "目前无须备案", "未通过审核", "个人信息保护影响评估报告");
    }

    private MvcTestResult look(HumanId officer, String number, String reason) {
        return post(officer, "/faces/look", "number", number, "reason", reason);
    }

    private long deeds(String verb) {
        return jdbc.sql("select count(*) from audit_entry where verb = :verb and thing_id = :person")
                .param("verb", verb)
                .param("person", sitter.person().toString())
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(HumanId human, String path) {
        return browser.get().uri(path).with(as(human)).exchange();
    }

    private MvcTestResult post(HumanId human, String path, String... fields) {
        var request = browser.post().uri(path).with(as(human)).with(csrf());
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor as(HumanId human) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(human, "何某"), null, List.of()));
    }
}
