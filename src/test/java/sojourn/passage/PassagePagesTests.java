package sojourn.passage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import sojourn.Rule;
import sojourn.entry.EntryVisits;
import sojourn.gate.Crossing;
import sojourn.gate.Device;
import sojourn.gate.Direction;
import sojourn.gate.Gate;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.register.Change;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** What the security office, a department and the person see of passages. */
@Rule("R46")
class PassagePagesTests extends PassageRoom {

    private StaffNumberIssued qian;

    @Autowired
    Offices offices;

    @BeforeEach
    void nobodyHasPassed() {
        jdbc.sql("truncate passage_passage, passage_presence, passage_tally").update();
        qian = comes("钱七", "2026-11-23", "2027-11-22");
    }

    private String english(HumanId human, String path) {
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(human, "Somebody"), null, List.of());
        var answer = web.get()
                .uri(path)
                .cookie(new Cookie("language", "en"))
                .with(SecurityMockMvcRequestPostProcessors.authentication(signedIn))
                .exchange();
        assertThat(answer).hasStatusOk();
        return EntryVisits.text(answer);
    }

    private long looks(String list) {
        return jdbc.sql(
                        "select count(*) from audit_entry where verb = 'passage.looked' and thing_id = ? and human_id = ?")
                .param(list)
                .param(officer.value())
                .query(Long.class)
                .single();
    }

    @Test
    void todayShowsWhoPassedTheLatestFirstAndWhyOneWasNotLetIn() {
        assertThat(visits.sees(officer, "/passages")).contains("今天还没有通行记录");
        passes(in, zhao);
        passes(Duration.ofMinutes(2));
        isRefused(in, qian);
        var page = visits.sees(officer, "/passages");
        assertThat(page)
                .contains("赵六", zhao.number().value(), "东门 进校 · 刷脸", "已放行", "通信学院")
                .contains("工号还在启用等待期", "闸机：人脸未通过")
                .doesNotContain("5/76")
                .containsSubsequence("钱七", "赵六");
        assertThat(page).contains("<b>1</b>进校人次", "<b>0</b>出校人次", "<b>1</b>未放行", "<b>1</b>当前在校");
        assertThat(english(officer, "/passages")).contains("Passages of today", "East gate In", "Refused", "came in");
        assertThat(looks("today")).isEqualTo(3);
    }

    @Test
    void aStrangerIsOneToo() {
        tells(in, crossing(1, time.now(), null, false));
        assertThat(visits.sees(officer, "/passages")).contains("未识别", "闸机没有认出是谁");
    }

    @Test
    void whatADeviceSaysIsInWordsAndACodeNobodyKnowsIsNamed() {
        tells(in, new Crossing(1, time.now(), null, Crossing.Way.CODE, false, "5/157"));
        tells(in, new Crossing(2, time.now(), null, Crossing.Way.CARD, false, "99"));
        assertThat(visits.sees(officer, "/passages"))
                .contains("闸机：通行码未通过，可能已过一分钟", "闸机：未说明的代码 99")
                .doesNotContain("5/157");
        assertThat(english(officer, "/passages"))
                .contains("gate: pass code not accepted", "gate: code 99, without words");
    }

    @Test
    void itIsNarrowedToAGateOrToThoseWhoWereNotLetIn() {
        var west = device(gate(main, "西门"), Direction.IN);
        passes(in, zhao);
        isRefused(west, qian);
        assertThat(visits.sees(officer, "/passages?gate=" + east.id()))
                .contains("赵六", "<b>1</b>进校人次", "<b>0</b>未放行")
                .doesNotContain("钱七");
        assertThat(visits.sees(officer, "/passages?denied=yes")).contains("钱七").doesNotContain("赵六");
        assertThat(visits.sees(officer, "/passages?denied=yes&gate=" + east.id()))
                .contains("没有符合条件的通行");
        assertThat(visits.asks(officer, "/passages?gate=" + UUID.randomUUID())).hasStatus(404);
        assertThat(visits.asks(officer, "/passages?gate=x")).hasStatus(404);
    }

    @Test
    void aLongDayComesInPages() {
        for (int n = 0; n < 60; n++) {
            passes(Duration.ofSeconds(1));
            passes(in, zhao);
        }
        var first = visits.sees(officer, "/passages");
        var next = first.replaceAll("(?s).*href=\"(/passages\\?after=[^\"]+)\".*", "$1");
        assertThat(first.split("已放行")).hasSize(51);
        assertThat(visits.sees(officer, next).split("已放行")).hasSize(11);
        assertThat(visits.asks(officer, "/passages?after=" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void yesterdayIsNotToday() {
        passes(in, zhao);
        at("2026-11-24T00:00:00");
        assertThat(visits.sees(officer, "/passages")).doesNotContain("赵六");
    }

    @Test
    void thePartThatChangesIsFetchedAloneAndIsNoNewLook() {
        passes(in, zhao);
        assertThat(visits.sees(officer, "/passages/latest"))
                .contains("赵六")
                .doesNotContain("<html")
                .doesNotContain("name=\"gate\"");
        assertThat(looks("today")).isZero();
    }

    @Test
    void whoeverCameInLastIsInsideUntilTheyGoOutOrTheDayAtTheGatesEnds() {
        passes(in, zhao);
        passes(Duration.ofMinutes(1));
        passes(in, qian);
        assertThat(visits.sees(officer, "/passages/present")).contains("<b>2</b>当前在校", "通信学院");
        assertThat(visits.sees(officer, "/passages/present/names")).contains("赵六", "钱七", "共 2 人");
        passes(Duration.ofMinutes(1));
        passes(out, qian);
        assertThat(visits.sees(officer, "/passages/present/names"))
                .contains("赵六")
                .doesNotContain("钱七");
        at("2026-11-24T03:59:59");
        assertThat(visits.sees(officer, "/passages/present/names")).contains("赵六");
        at("2026-11-24T04:00:00");
        assertThat(visits.sees(officer, "/passages/present")).contains("<b>0</b>当前在校", "目前没有人在校");
        assertThat(looks("present")).isEqualTo(2);
        assertThat(looks("present-names")).isEqualTo(3);
        assertThat(english(officer, "/passages/present")).contains("On campus now", "Nobody is on campus");
    }

    @Test
    void whatIsToldLateDoesNotBringBackWhoHasGone() {
        passes(in, zhao);
        passes(Duration.ofMinutes(10));
        passes(out, zhao);
        tells(in, crossing(500, time.now().minusSeconds(300), zhao.number().value(), true));
        assertThat(visits.sees(officer, "/passages/present")).contains("<b>0</b>当前在校");
    }

    @Test
    void theNamesAreThoseOfADepartmentOrACompany() {
        passes(in, zhao);
        changes(new Change(
                zhao.person(), false, null, null, null, null, new Change.Particulars("中建公司", null, null, "李四")));
        assertThat(visits.sees(officer, "/passages/present")).contains("中建公司", "按工作单位");
        assertThat(visits.sees(officer, "/passages/present/names?company=中建公司")).contains("赵六");
        assertThat(visits.sees(officer, "/passages/present/names?company=没有")).doesNotContain("赵六");
        assertThat(visits.sees(officer, "/passages/present/names?department=" + college))
                .contains("赵六");
        assertThat(visits.asks(officer, "/passages/present/names?department=" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(visits.asks(officer, "/passages/present?campus=" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void whoNeverCameIsNamedAfterAWeekToTheirDepartmentAlone() {
        var secretary = university.secretary("李四", college);
        var other = university.secretary("孙八", university.department("数学学院", null));
        at("2026-11-30T12:00:00");
        assertThat(visits.sees(secretary, "/passages/unseen")).doesNotContain("赵六");
        at("2026-12-01T12:00:00");
        passes(in, qian);
        assertThat(visits.sees(secretary, "/passages/unseen")).contains("赵六").doesNotContain("钱七", "反潜回");
        assertThat(visits.sees(other, "/passages/unseen")).contains("没有这样的人员").doesNotContain("赵六");
        assertThat(visits.sees(officer, "/passages/unseen?department=" + college))
                .contains("赵六", "反潜回")
                .doesNotContain("钱七");
        assertThat(visits.asks(other, "/passages/unseen?department=" + college)).hasStatus(404);
        assertThat(english(secretary, "/passages/unseen")).contains("Never came");
    }

    @Test
    @Rule("R40")
    void whoTriedAfterTheirTimeWasOverIsListedWithTheReason() {
        at("2027-11-23T08:00:00");
        isRefused(in, zhao);
        var qian = comes("钱七", "2026-11-23", "2028-11-22");
        isRefused(in, qian);
        tells(in, crossing(9, time.now(), null, false));
        assertThat(visits.sees(officer, "/passages/denied"))
                .contains("赵六", "离校日期已过")
                .doesNotContain("未识别", "钱七");
        assertThat(english(officer, "/passages/denied")).contains("Came after their time was over");
        changes(Change.deletion(qian.person()));
        isRefused(in, qian);
        assertThat(visits.sees(officer, "/passages/denied")).contains("钱七", "已删除");
        passes(Duration.ofDays(31));
        assertThat(visits.sees(officer, "/passages/denied")).contains("没有人过期后仍到闸机");
        assertThat(visits.asks(officer, "/passages/denied?after=" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void twiceInWithNothingBetweenIsReported() {
        passes(in, zhao);
        passes(Duration.ofSeconds(30));
        passes(in, zhao);
        passes(in, qian);
        assertThat(visits.sees(officer, "/passages/pass-backs")).contains("这一天没有发现");
        passes(Duration.ofMinutes(30));
        passes(in, zhao);
        passes(out, qian);
        assertThat(visits.sees(officer, "/passages/pass-backs"))
                .contains("赵六", "连续进校", "后：今天 13:18 东门 进校")
                .doesNotContain("钱七");
        at("2026-11-24T05:00:00");
        passes(in, zhao);
        assertThat(visits.sees(officer, "/passages/pass-backs")).contains("这一天没有发现");
        assertThat(visits.sees(officer, "/passages/pass-backs?day=2026-11-23")).contains("赵六");
        assertThat(visits.sees(officer, "/passages/pass-backs?day=nonsense")).contains("2026-11-24 的反潜回");
        assertThat(english(officer, "/passages/pass-backs?day=2026-11-23")).contains("In twice");
    }

    @Test
    void anOtherCampusInBetweenIsNoPassBack() {
        var far = device(gate(xianlin, "北门"), Direction.IN);
        passes(in, zhao);
        passes(Duration.ofMinutes(30));
        passes(far, zhao);
        assertThat(visits.sees(officer, "/passages/pass-backs")).contains("这一天没有发现");
    }

    @Test
    @Rule("R28")
    void anOfficeForOneCampusSeesThatCampusAlone() {
        var north = gate(xianlin, "北门");
        Device far = device(north, Direction.IN);
        passes(in, zhao);
        passes(far, qian);
        var guard = university.human("吴九");
        offices.grant(guard, Role.SECURITY_OFFICE, null, xianlin, time.today(), null, officer);
        assertThat(visits.sees(guard, "/passages"))
                .contains("钱七", "<b>1</b>进校人次")
                .doesNotContain("赵六", "东门");
        assertThat(visits.sees(guard, "/passages/present/names")).contains("钱七").doesNotContain("赵六");
        assertThat(visits.asks(guard, "/passages?gate=" + east.id())).hasStatus(404);
        passes(in, qian);
        assertThat(visits.sees(guard, "/passages/people/" + qian.person()))
                .contains("北门 进校")
                .doesNotContain("东门");
        assertThat(visits.asks(guard, "/passages/people/" + qian.person() + "?after=" + passageAt(east)))
                .hasStatus(404);
        assertThat(visits.asks(guard, "/passages/people/" + zhao.person())).hasStatus(404);
        assertThat(visits.asks(guard, "/passages/present?campus=" + main)).hasStatus(404);
    }

    @Test
    void aPersonSeesTheirOwnAndNobodyElsesPassages() {
        passes(in, zhao);
        passes(Duration.ofMinutes(1));
        isRefused(in, zhao);
        passes(in, qian);
        assertThat(visits.sees(zhao.human(), "/entry/passages"))
                .contains("东门", "进校，刷脸", "已放行", "未放行", "工号还在启用等待期", "保存 180 天");
        assertThat(english(zhao.human(), "/entry/passages")).contains("My passages", "Let through");
        assertThat(visits.sees(zhao.human(), "/entry/now")).contains("/entry/passages");
        var theirs = passageOf(qian);
        assertThat(visits.asks(zhao.human(), "/entry/passages?after=" + theirs)).hasStatus(404);
        assertThat(visits.asks(zhao.human(), "/entry/passages?after=" + passageOf(zhao)))
                .hasStatusOk();
        passes(Duration.ofDays(31));
        assertThat(visits.sees(zhao.human(), "/entry/passages")).contains("近 30 天没有通行记录");
    }

    @Test
    void theSecurityOfficeSeesThePassagesOfOnePersonAndGoesOnToFreezeThem() {
        passes(in, zhao);
        passes(Duration.ofDays(100));
        isRefused(out, zhao);
        passes(in, qian);
        var page = "/passages/people/" + zhao.person();
        assertThat(visits.sees(officer, "/passages")).contains(page);
        assertThat(visits.sees(officer, page))
                .containsSubsequence("赵六", zhao.number().value(), "通信学院", "东门 出校 · 刷脸", "未放行", "东门 进校 · 刷脸", "已放行")
                .contains("href=\"/freezes/people/" + zhao.person(), "近 180 天")
                .doesNotContain("钱七");
        assertThat(english(officer, page)).contains("Passages of", "Freeze this person");
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = 'passage.person-looked' and thing_id = ?")
                        .param(zhao.person().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        passes(Duration.ofDays(81));
        assertThat(visits.sees(officer, page)).contains("东门 出校").doesNotContain("东门 进校");
        assertThat(visits.asks(officer, page + "?after=" + passageOf(qian))).hasStatus(404);
        assertThat(visits.asks(officer, "/passages/people/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void whoIsInsideOrCameTooLateLeadsToTheirPassagesToo() {
        passes(in, qian);
        assertThat(visits.sees(officer, "/passages/present/names")).contains("/passages/people/" + qian.person());
        at("2027-11-23T08:00:00");
        isRefused(in, zhao);
        assertThat(visits.sees(officer, "/passages/denied")).contains("/passages/people/" + zhao.person());
    }

    @Test
    void theirLongHistoryComesInPages() {
        for (int n = 0; n < 60; n++) {
            passes(Duration.ofSeconds(1));
            passes(in, zhao);
        }
        var first = visits.sees(officer, "/passages/people/" + zhao.person());
        var next = first.replaceAll("(?s).*href=\"(/passages/people/[^\"]+after=[^\"]+)\".*", "$1");
        assertThat(first.split("已放行")).hasSize(51);
        assertThat(visits.sees(officer, next).split("已放行")).hasSize(11);
    }

    private UUID passageAt(Gate gate) {
        return jdbc.sql("select id from passage_passage where gate = ? limit 1")
                .param(gate.id().value())
                .query(UUID.class)
                .single();
    }

    private UUID passageOf(StaffNumberIssued person) {
        return jdbc.sql("select id from passage_passage where person = ? limit 1")
                .param(person.person().value())
                .query(UUID.class)
                .single();
    }

    @Test
    void nobodyElseSeesAnyOfIt() {
        var secretary = university.secretary("李四", college);
        for (var path : List.of(
                "/passages",
                "/passages/latest",
                "/passages/stream",
                "/passages/present",
                "/passages/present/names",
                "/passages/denied",
                "/passages/pass-backs",
                "/passages/people/" + zhao.person(),
                "/entry/passages")) {
            assertThat(visits.asks(secretary, path)).as(path).hasStatus(404);
            assertThat(visits.asks(leader, path)).as(path).hasStatus(404);
        }
        assertThat(visits.asks(leader, "/passages/unseen")).hasStatus(404);
        assertThat(visits.asks(zhao.human(), "/passages/unseen")).hasStatus(404);
    }

    @Test
    void aSilentDeviceIsSaid() {
        assertThat(visits.sees(officer, "/passages")).contains("超过 10 分钟没有消息", "东门 " + in.name() + "：还没有连上过");
    }
}
