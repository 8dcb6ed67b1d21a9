package sojourn.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import sojourn.Rule;
import sojourn.entry.EntryRoom;
import sojourn.entry.EntryVisits;
import sojourn.organization.CampusId;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.passcode.Passes;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** A guard of 主校区 and whoever comes to their gate. */
@Rule({"R40", "R45"})
class GuardTests extends EntryRoom {

    @Autowired
    Offices offices;

    @Autowired
    Passes passes;

    @Autowired
    JdbcClient jdbc;

    private HumanId guard;
    private EntryVisits visits;

    @BeforeEach
    void aGuard() {
        guard = holder("门岗甲", Role.GUARD, main);
        holder("李四", Role.SECRETARY, null);
        visits = new EntryVisits(web);
    }

    private HumanId holder(String name, Role role, CampusId campus) {
        var human = university.human(name);
        offices.grant(human, role, role.perDepartment() ? college : null, campus, LocalDate.EPOCH, null, human);
        return human;
    }

    private String checks(String typed) {
        var answer = visits.sends(guard, "/guard/check", "campus", main.toString(), "typed", typed);
        assertThat(answer).hasStatusOk();
        var page = EntryVisits.text(answer);
        return page.substring(page.indexOf("<div id=\"answer\""), page.indexOf("<form id=\"check\""));
    }

    private String code() {
        return passes.of(zhao.human()).code().text();
    }

    private List<String> told(String verb) {
        return jdbc.sql("select facts ->> 'answer' from audit_entry where verb = ? and human_id = ? order by id")
                .params(verb, guard.value())
                .query(String.class)
                .list();
    }

    @Test
    void whoMayComeInIsLetInByCodeAndByNumber() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        assertThat(checks(code()))
                .contains("可以进入", "赵六", "科研助理", "到 2027-06-30，当天有效", "是不是本人")
                .doesNotContain("放行出校");
        assertThat(checks(zhao.number().value())).contains("可以进入", "没有出示通行码");
        assertThat(checks(zhao.number().value().substring(2))).contains("可以进入");
        assertThat(told("guard.checked")).containsExactly("OPEN", "OPEN", "OPEN");
    }

    @Test
    void whoMayNotIsRefusedWithTheReasonOfTheRuleAndWhomToCall() {
        assertThat(checks(zhao.number().value())).contains("不可进入", "工号还在启用等待期", "请联系部门管理员", "李四");
        permitted(zhao, "2026-11-23", "2027-06-30", xianlin);
        assertThat(checks(code())).contains("不可进入", "没有这个校区的入校许可");
        holder("郑十", Role.SECURITY_OFFICE, null);
        holder("何廿二", Role.SECURITY_OFFICE, main);
        holder("吕廿三", Role.SECURITY_OFFICE, xianlin);
        freezing.freeze(zhao.person(), university.human("郑十"), "核实身份");
        assertThat(checks(zhao.number().value()))
                .contains("不可进入", "已冻结", "请联系保卫处", "何廿二", "如果对方要出校：可以放行出校")
                .doesNotContain("吕廿三")
                .doesNotContain("核实身份");
        assertThat(told("guard.checked")).containsExactly("NUMBER_WAITS", "NO_PERMIT", "FROZEN");
    }

    @Test
    void aCodeShownTwiceIsToldToTheGuard() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        var code = code();
        assertThat(checks(code)).contains("可以进入").doesNotContain("该码刚刚用过");
        assertThat(checks(code)).contains("可以进入", "该码刚刚用过");
        passes(Duration.ofSeconds(30));
        assertThat(checks(code())).contains("可以进入").doesNotContain("该码刚刚用过");
        assertThat(told("guard.checked")).containsExactly("OPEN", "OPEN again", "OPEN");
    }

    @Test
    void usedCodesAreForgottenAfterMinutes() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        checks(code());
        passes(Duration.ofMinutes(11));
        checks(code());
        assertThat(jdbc.sql("select count(*) from guard_used_code where number = ?")
                        .param(zhao.number().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPictureOfACodeLetsNobodyIn() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        // those whom the guard is told to call, so that nobody else's name stands there
        holder("何廿二", Role.SECURITY_OFFICE, main);
        holder("吕廿三", Role.SECURITY_OFFICE, main);
        var code = code();
        passes(Duration.ofMinutes(1));
        assertThat(checks(code))
                .contains("不可进入", "可能是截图")
                .doesNotContain("赵六", zhao.number().value(), "科研助理");
        assertThat(told("guard.checked")).containsExactly("TOO_OLD");
    }

    @Test
    void aForgedCodeSaysNothingOfAnybody() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        var other = comes("钱七", "2026-11-23", "2027-11-22");
        assertThat(checks(code().replace(zhao.number().value(), other.number().value())))
                .contains("不可进入", "通行码是假的")
                .doesNotContain("钱七");
        assertThat(checks("LS2026999999")).contains("不可进入", "系统里没有这个人");
        assertThat(checks("你好")).contains("不可进入", "不是通行码");
    }

    @Test
    void aGuardChecksAtTheirOwnCampusAlone() {
        assertThat(visits.sends(guard, "/guard/check", "campus", xianlin.toString(), "typed", "LS2026000001"))
                .hasStatus(404);
        assertThat(visits.asks(guard, "/guard/list/" + xianlin)).hasStatus(404);
        assertThat(visits.asks(guard, "/guard/list/" + UUID.randomUUID())).hasStatus(404);
        assertThat(visits.sends(guard, "/guard/campus", "campus", xianlin.toString()))
                .hasStatus(404);
        assertThat(visits.asks(leader, "/guard")).hasStatus(404);
        assertThat(visits.sees(guard, "/guard")).contains("校区：主校区").doesNotContain("action=\"/guard/campus\"");
        assertThat(visits.sees(guard, "/")).contains("href=\"/guard\"");
    }

    @Test
    void theSecurityOfficeMayCheckTooAndItsCampusIsRemembered() {
        var officer = holder("何廿二", Role.SECURITY_OFFICE, null);
        assertThat(visits.sees(officer, "/guard")).contains("/guard/campus");
        var chosen = visits.sends(officer, "/guard/campus", "campus", main.toString());
        assertThat(chosen).hasRedirectedUrl("/guard");
        var page = web.get()
                .uri("/guard")
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(officer, "何廿二"), null, List.of())))
                .cookie(chosen.getResponse().getCookie("guard-campus"))
                .exchange();
        assertThat(EntryVisits.text(page)).contains("校区：主校区");
    }

    @Test
    void theListIsSentOnceAndThenOnlyWhenSomethingChanged() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        var list = visits.asks(guard, "/guard/list/" + main);
        assertThat(EntryVisits.text(list))
                .startsWith("SJL1.")
                .contains(zhao.number().value())
                .doesNotContain("赵六");
        var tag = list.getResponse().getHeader("ETag");
        assertThat(again(tag)).isEqualTo(304);
        freezing.freeze(zhao.person(), university.human("郑十"), "核实身份");
        assertThat(again(tag)).isEqualTo(200);
    }

    private int again(String tag) {
        return web.get()
                .uri("/guard/list/" + main)
                .header("If-None-Match", tag)
                .with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(new SignedIn(guard, "门岗甲"), null, List.of())))
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void whatThePageAnsweredByItselfIsToldToTheTrailLater() {
        var now = time.now().getEpochSecond();
        var lines = String.join(
                "\n",
                zhao.number() + " " + (now - 600) + " OPEN",
                zhao.number() + " " + (now - 300) + " CLOSED",
                zhao.number() + " " + (now - 200) + " CALL",
                zhao.number() + " " + (now + 3600) + " OPEN",
                "LS2026999999 " + now + " OPEN",
                "nonsense");
        var next = holder("门岗乙", Role.GUARD, main);
        for (var reader : List.of(next, guard)) {
            assertThat(visits.sends(
                            reader,
                            "/guard/later",
                            "campus",
                            main.toString(),
                            "guard",
                            guard.toString(),
                            "told",
                            lines))
                    .hasStatus(reader.equals(guard) ? 204 : 404);
        }
        assertThat(told("guard.checked-offline")).containsExactly("OPEN", "CLOSED", "CALL");
    }

    @Test
    void theWorkerMayServeTheGuardsPageAndNoOther() {
        assertThat(web.get().uri("/guard/worker.js").exchange())
                .hasStatusOk()
                .hasHeader("Service-Worker-Allowed", "/guard")
                .hasContentType("text/javascript;charset=UTF-8");
    }
}
