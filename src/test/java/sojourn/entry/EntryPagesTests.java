package sojourn.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sojourn.Rule;
import sojourn.approval.ApprovalId;
import sojourn.consent.Channel;
import sojourn.consent.ConsentTexts;
import sojourn.consent.Consents;
import sojourn.register.Change;
import sojourn.registration.Declaration.About;
import sojourn.registration.Declarations;

/** What a person and their leader see of it. */
@Rule({"R11", "R37", "R38", "R39", "R40"})
class EntryPagesTests extends EntryRoom {

    @Autowired
    Declarations declarations;

    @Autowired
    Consents consents;

    @Autowired
    ConsentTexts texts;

    private EntryVisits visits;

    @BeforeEach
    void visitors() {
        visits = new EntryVisits(web);
    }

    private String[] typed(String until) {
        return new String[] {
            "act",
            "check",
            "version",
            "1",
            "page",
            "a",
            "campuses",
            main.toString(),
            "from",
            "2026-11-23",
            "until",
            until,
            "reason",
            "参加科研项目",
            "contact",
            "李四",
            "declared",
            String.valueOf(applications.wording().version())
        };
    }

    private String begins() {
        var answer = visits.sends(zhao.human(), "/entry");
        return answer.getResponse().getRedirectedUrl().replace("/form", "");
    }

    @Test
    void beforeTheNumberWorksItSaysFromWhenOn() {
        assertThat(visits.sees(zhao.human(), "/entry"))
                .contains("今天 14:48 起可办理入校申请", "2 小时 0 分")
                .doesNotContain("申请入校</button>");
        assertThat(visits.sends(zhao.human(), "/entry")).hasRedirectedUrl("/entry");
        assertThat(visits.sees(zhao.human(), "/me")).contains("今天 14:48 起可办理".substring(3));
        passes(WAIT);
        assertThat(visits.sees(zhao.human(), "/entry")).contains("申请入校</button>", "还没有入校许可");
        assertThat(visits.sees(zhao.human(), "/me")).contains("href=\"/entry\"", "约 1 分钟；由部门领导审批");
    }

    @Test
    void theFormIsFilledWithTheDaysOfTheStay() {
        passes(WAIT);
        assertThat(visits.sees(zhao.human(), begins() + "/form"))
                .contains("value=\"2026-11-23\"", "value=\"2027-11-22\"", "不晚于离校日期 2027-11-22");
    }

    @Test
    void aWrongFieldIsNamedBesideItAndWhatWasTypedStays() {
        passes(WAIT);
        var path = begins();
        var answer = visits.sends(zhao.human(), path + "/form", typed("2027-11-23"));
        assertThat(answer).hasStatus(422);
        assertThat(EntryVisits.text(answer))
                .contains("href=\"#until\"", "不能晚于您的离校日期 2027-11-22", "value=\"2027-11-23\"", "参加科研项目");
    }

    @Test
    void fromTheFormToTheNumberAndTheLeadersCard() {
        passes(WAIT);
        var path = begins();
        assertThat(visits.sends(zhao.human(), path + "/form", typed("2027-06-30")))
                .hasRedirectedUrl(path + "/check");
        assertThat(visits.sees(zhao.human(), path + "/check")).contains("参加科研项目", "王五", "审批通过 2 小时后");
        assertThat(visits.sends(zhao.human(), path + "/send")).hasRedirectedUrl(path + "/sent");
        assertThat(visits.sends(zhao.human(), path + "/send")).hasRedirectedUrl(path + "/sent");
        assertThat(visits.sees(zhao.human(), path + "/sent")).containsPattern("<strong>1\\d{7}</strong>");
        assertThat(visits.sees(zhao.human(), "/me")).contains("已提交，等待审批");
        assertThat(visits.sees(zhao.human(), "/progress")).contains("教职工返校申请");
        assertThat(visits.sees(leader, "/approvals")).contains("教职工返校申请", "赵六", "2026-11-23 至 2027-06-30");
        assertThat(visits.sees(leader, path)).contains("赵六的返校申请", zhao.number().value(), "参加科研项目", "/agree");
        var id = path.substring("/entry/".length());
        assertThat(visits.sees(leader, "/approvals/" + id + "/agree"))
                .contains("赵六 自通过 2 小时后，可在 2026-11-23 至 2027-06-30 期间进入", "<dt>入校截止日期</dt><dd>2027-06-30")
                .doesNotContain("<dt>离校日期");
        assertThat(visits.sees(leader, "/approvals/" + id + "/send-back")).contains("去哪些校区");
        approvals.agree(new ApprovalId(UUID.fromString(id)), leader, "");
        assertThat(visits.sees(leader, path)).contains("<a href=\"/approvals\">待我审批</a> / 1");
    }

    @Test
    void whatIsDeclaredCanBeChangedAndAnApplicationKeepsTheWordingThatWasTicked() {
        passes(WAIT);
        var before = applications.wording();
        var first = applies(zhao.human(), "2026-11-23", "2027-06-30", main);
        var path = begins();
        var typed = typed("2027-06-30");
        declarations.choose(
                declarations.add(About.PERMIT, "本人遵守实验室安全规定。", "I follow the rules of the laboratories.", leader),
                leader);
        try {
            assertThat(visits.sees(zhao.human(), path + "/form"))
                    .contains("本人遵守实验室安全规定。")
                    .doesNotContain(before.zh());
            assertThat(EntryVisits.text(visits.sends(zhao.human(), path + "/form", typed)))
                    .contains("href=\"#declared\"");
            assertThat(visits.sees(leader, "/entry/" + first))
                    .contains(before.zh())
                    .doesNotContain("实验室安全");
            assertThat(declarations.current(About.ENTRY).zh()).doesNotContain("实验室安全");
        } finally {
            declarations.choose(before.version(), leader);
        }
    }

    @Test
    @Rule("R1")
    void theGuideSaysWhoAndWhatToBringAndHowLongItTakes() {
        assertThat(visits.sees(zhao.human(), "/entry")).contains("href=\"/services/entry\"");
        assertThat(visits.sees(zhao.human(), "/services/entry"))
                .contains("只能为本人申请", "请先准备", "审批通过 2 小时 0 分后", "承诺时限", "1 个工作日", "咨询", "href=\"/entry\"");
        assertThat(visits.sees(leader, "/services/entry"))
                .contains("本事项由临时人员本人办理")
                .doesNotContain("href=\"/entry\"");
        assertThat(visits.sees(leader, "/services")).contains("href=\"/services/entry\"");
    }

    @Test
    void aSecondApplicationForTheSameCampusNamesTheFirst() {
        passes(WAIT);
        var first = applies(zhao.human(), "2026-11-23", "2027-06-30", main);
        var serial = approvals.get(first, leader).serial().orElseThrow();
        var answer = visits.sends(zhao.human(), begins() + "/form", typed("2027-06-30"));
        assertThat(answer).hasStatus(422);
        assertThat(EntryVisits.text(answer)).containsPattern("主校区\\w+ 已有一份申请正在办理，流水号 " + serial);
    }

    @Test
    void aPermitSaysFromWhenItOpensAndUntilWhen() {
        passes(WAIT);
        var id = applies(zhao.human(), "2026-11-23", "2027-06-30", main);
        approvals.agree(id, leader, "");
        assertThat(visits.sees(zhao.human(), "/entry")).contains("今天 16:48 起可入校", "2027-06-30</span>");
        assertThat(visits.sees(zhao.human(), "/entry/now"))
                .contains("入校许可已通过，还在等待期", "如无变化，今天 16:48 起可以进", "没有这个校区的入校许可");
        passes(WAIT);
        assertThat(visits.sees(zhao.human(), "/entry/now"))
                .containsSubsequence("可进到 2027-06-30，当天有效", "请用通行码", "没有这个校区的入校许可");
        assertThat(visits.sees(zhao.human(), "/me")).contains("入校许可到 2027-06-30");
        assertThat(visits.sees(zhao.human(), "/entry/now")).doesNotContain("请找门岗放行");
    }

    @Test
    @Rule("R47")
    void whoIsFrozenIsToldThatItIsClosedWhyWhomToCallAndHowToLeave() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        assertThat(visits.sees(zhao.human(), "/entry")).contains("可入校").doesNotContain("冻结");
        freezing.freeze(zhao.person(), leader, "核实身份");
        for (var path : new String[] {"/entry", "/entry/now", "/me"}) {
            assertThat(visits.sees(zhao.human(), path))
                    .contains("您的通行已被保卫处冻结", "保卫处电话", "href=\"tel:", "可以随时出校，请找门岗放行")
                    .doesNotContain("核实身份", "可入校");
        }
        assertThat(visits.sees(zhao.human(), "/entry")).contains("<span class=\"status bad\">已冻结</span>");
        assertThat(visits.sees(zhao.human(), "/me")).contains("许可到 2027-06-30；已被保卫处冻结，暂不能入校");
        assertThat(visits.sees(zhao.human(), "/entry/gates")).contains("各校门暂不放行");
    }

    @Test
    void aPermitMayBeGivenBackAndAskedForAnew() {
        var id = permitted(zhao, "2026-11-23", "2027-06-30", main);
        var path = "/entry/permits/" + applications.permits(id).getFirst().id() + "/give-back";
        assertThat(visits.sees(zhao.human(), path)).contains("立即不能进入", "退还许可</button>");
        var other = comes("钱七", "2026-11-23", "2027-11-22").human();
        assertThat(visits.sends(other, path)).hasStatus(404);
        assertThat(now(zhao.person(), main)).isInstanceOf(Verdict.Open.class);
        assertThat(visits.sends(zhao.human(), path)).hasRedirectedUrl("/entry");
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.NO_PERMIT);
        assertThat(visits.sends(zhao.human(), path)).hasStatus(404);
        applies(zhao.human(), "2026-11-24", "2027-06-30", main);
    }

    @Test
    void oneClickProlongs() {
        permitted(zhao, "2026-11-23", "2027-11-22", main);
        changes(Change.until(zhao.person(), LocalDate.parse("2028-06-30")));
        assertThat(visits.sees(zhao.human(), "/entry")).contains("入校许可可以延长到 2028-06-30", "延长到 2028-06-30", "点击即表示");
        var answer = visits.sends(zhao.human(), "/entry/prolong");
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/sent");
        assertThat(visits.sends(zhao.human(), "/entry/prolong")).hasRedirectedUrl("/entry");
        assertThat(visits.sees(zhao.human(), "/entry")).contains("正在办理").doesNotContain("入校许可可以延长到");
    }

    @Test
    void whoseStayIsOverIsToldSo() {
        passes(WAIT);
        at("2027-11-23T00:00:00");
        assertThat(visits.sees(zhao.human(), "/entry"))
                .contains("已于 2027-11-22 结束")
                .doesNotContain("申请入校</button>");
        assertThat(visits.sends(zhao.human(), "/entry")).hasRedirectedUrl("/entry");
        assertThat(visits.sees(zhao.human(), "/entry/now")).contains("离校日期已过", "续约", "可以随时出校，请找门岗放行");
    }

    @Test
    @Rule("R31")
    void whoChoseToComeWithoutAFaceIsNotAskedForOneAgain() {
        passes(WAIT);
        approvals.agree(applies(zhao.human(), "2026-11-23", "2027-06-30", main), leader, "");
        passes(WAIT);
        assertThat(visits.sees(zhao.human(), "/entry/now")).contains("href=\"/me/face\"");
        consents.decline(zhao.human(), texts.current().version(), Channel.PHONE);
        assertThat(visits.sees(zhao.human(), "/entry/now"))
                .contains("您选择了不采集人脸：请出示通行码")
                .doesNotContain("href=\"/me/face\"", "采集人脸</a>");
    }

    @Test
    void somebodyElsesApplicationDoesNotExist() {
        passes(WAIT);
        var path = begins();
        var other = comes("钱七", "2026-11-23", "2027-11-22").human();
        passes(WAIT);
        for (var page : new String[] {"", "/form", "/check", "/sent", "/send"}) {
            assertThat(visits.asks(other, path + page)).as(page).hasStatus(404);
            assertThat(visits.asks(zhao.human(), "/entry/" + UUID.randomUUID() + page))
                    .as(page)
                    .hasStatus(404);
        }
        for (var page : new String[] {"/form", "/draft", "/send"}) {
            assertThat(visits.sends(other, path + page, typed("2027-06-30")))
                    .as(page)
                    .hasStatus(404);
        }
        assertThat(visits.asks(leader, path)).hasStatus(404);
    }

    @Test
    @Rule("R29")
    void aPageSavesByItself() {
        passes(WAIT);
        var path = begins();
        assertThat(EntryVisits.text(visits.sends(zhao.human(), path + "/draft", typed("\u0000乱\ud800"))))
                .contains("自动保存");
        assertThat(visits.sees(zhao.human(), path + "/form")).contains("参加科研项目", "乱");
        passes(Duration.ofMinutes(1));
        assertThat(begins()).isEqualTo(path);
    }
}
