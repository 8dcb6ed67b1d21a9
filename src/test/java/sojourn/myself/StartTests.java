package sojourn.myself;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sojourn.Rule;
import sojourn.consent.Channel;
import sojourn.face.Refusal;
import sojourn.freeze.Freezing;
import sojourn.organization.DepartmentId;
import sojourn.organization.Role;
import sojourn.register.Change;
import sojourn.register.StaffNumberIssued;

/** 我的入校, with the clock moved. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Circle.class)
@Rule({"R1", "R11", "R30", "R31", "R33", "R35"})
class StartTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    Circle.Hands clock;

    @Autowired
    Circle.Cast cast;

    @Autowired
    Circle.Faced faces;

    @Autowired
    Freezing freezing;

    private DepartmentId college;
    private StaffNumberIssued zhao;

    @BeforeEach
    void aPersonWhoWasAgreedToJustNow() {
        clock.reset();
        college = cast.department("通信学院");
        cast.holder("李四", Role.SECRETARY, college);
        zhao = cast.comes("赵六", college, "2026-11-20", "2027-06-30");
    }

    private String start() {
        return new Visits(web).sees(zhao.human(), "/me").replaceAll("\\s*\n\\s*", "");
    }

    private void theNumberWorks() {
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void beforeTheNumberWorksItCountsDownToTheHour() {
        clock.advance(Duration.ofMinutes(28));
        assertThat(start())
                .contains("赵六，您好", "第 2 步，共 5 步", "14:20 起可办理人脸采集", "1 小时 32 分", "<progress max=\"120\" value=\"28\"")
                .contains("工号 12:20 审批通过，14:20 启用", zhao.number().value(), "14:20 起可办理</span>")
                .doesNotContain("href=\"/me/face\"", "可办理人脸采集</span>");
    }

    @Test
    void fromThatMomentOnTheFaceMayBeTakenAndNothingCountsDown() {
        theNumberWorks();
        assertThat(start())
                .contains("第 2 步，共 5 步", "href=\"/me/face\"", "可办理</span>", "可改用通行码")
                .doesNotContain("<progress", "起可办理");
    }

    @Test
    void whatComesOfItselfSaysAfterWhat() {
        assertThat(start()).contains("校门就绪", "入校申请通过后，校门会自动就绪", "未开始</span>");
    }

    @Test
    void aPictureThatWaitsIsUnderWay() {
        theNumberWorks();
        faces.sendsAPicture(zhao.human());
        assertThat(start()).contains("已提交，等待审核", "进行中</span>", "第 2 步，共 5 步");
    }

    @Test
    void anApprovedPictureIsDone() {
        theNumberWorks();
        faces.sendsAPicture(zhao.human());
        faces.approves(zhao.person());
        assertThat(start()).contains("照片已通过审核", "第 3 步，共 5 步");
    }

    @Test
    void whoeverHasOneThatOpensIsDoneWhateverBecomesOfANewerOne() {
        theNumberWorks();
        faces.sendsAPicture(zhao.human());
        faces.approves(zhao.person());
        clock.advance(Duration.ofMinutes(6));
        faces.sendsAPicture(zhao.human());
        assertThat(start()).contains("新照片等待审核，原照片仍有效", "第 3 步，共 5 步");
        faces.refuses(zhao.person(), Refusal.DARK);
        assertThat(start()).contains("新照片未通过审核，原照片仍有效", "第 3 步，共 5 步");
    }

    @Test
    void aRefusedPictureSaysWhyAndLeadsBackToTheCamera() {
        theNumberWorks();
        faces.sendsAPicture(zhao.human());
        faces.refuses(zhao.person(), Refusal.BLURRED);
        assertThat(start()).contains("未通过</span>", "不清晰，请重新采集", "href=\"/me/face\"", "第 2 步，共 5 步");
    }

    @Test
    void whoeverChoseToComeInWithoutIsDoneToo() {
        theNumberWorks();
        faces.declines(zhao.human());
        assertThat(start()).contains("已选择不采集（通行码、证件或门岗登记）", "第 3 步，共 5 步", "href=\"/me/face/without\"");
    }

    @Test
    void whoeverTookTheirConsentBackComesInWithout() {
        theNumberWorks();
        faces.sendsAPicture(zhao.human());
        faces.consents().withdraw(zhao.human(), Channel.PHONE);
        assertThat(start()).contains("已选择不采集（通行码、证件或门岗登记）");
    }

    @Test
    void afterTheLastDayItSaysSoAndWhomToAsk() {
        clock.advance(Duration.ofDays(300));
        assertThat(start())
                .contains("您的在校安排已于 2027-06-30 结束", "请联系部门管理员续约", "李四", "025-8000 0101", "已结束</span>")
                .doesNotContain("共 5 步", "href=\"/me/face\"");
    }

    @Test
    void whoeverWasDeletedIsToldSoAndWhomToAsk() {
        theNumberWorks();
        cast.carryOut(Change.deletion(zhao.person()));
        assertThat(start()).contains("您的在校安排已由部门结束", "李四").doesNotContain("共 5 步", "href=\"/me/face\"");
    }

    @Test
    @Rule({"R41", "R47"})
    void whoeverIsFrozenIsToldSoAndWhereToLookAndNotWhy() {
        theNumberWorks();
        assertThat(start()).doesNotContain("冻结");
        freezing.freeze(zhao.person(), cast.holder("何廿二", Role.GUARD, college), "证件疑被冒用");
        assertThat(start())
                .contains("您的通行已被保卫处冻结", "请联系保卫处", "保卫处电话： <a class=\"nowrap\" href=\"tel:", "可以随时出校，请找门岗放行")
                .contains("href=\"/entry/now\"", "已被保卫处冻结，各校门暂不放行")
                .doesNotContain("冒用", "何廿二", "第 2 步", "校门会自动就绪");
    }

    @Test
    @Rule({"R41", "R47"})
    void aStayThatIsOverIsOverWhetherFrozenOrNot() {
        freezing.freeze(zhao.person(), cast.holder("何廿二", Role.GUARD, college), "证件疑被冒用");
        clock.advance(Duration.ofDays(300));
        assertThat(start()).contains("您的在校安排已于 2027-06-30 结束").doesNotContain("冻结");
    }

    @Test
    void aDepartmentWithoutASecretaryNamesTheOneAbove() {
        var lonely =
                cast.departments().create("研究所", "Institute", college, null).id();
        zhao = cast.comes("钱七", lonely, "2026-11-20", "2027-06-30");
        assertThat(start()).contains("有问题请联系管理员 李四", "025-8000 0101");
        zhao = cast.comes("孙八", cast.department("别处"), "2026-11-20", "2027-06-30");
        assertThat(start()).contains("有问题请联系人事处");
    }

    @Test
    void itIsTheHomeOfWhoeverIsAPersonAloneAndInTheNavigationOfWhoeverHoldsAnOfficeToo() {
        var visits = new Visits(web);
        assertThat(visits.asks(zhao.human(), "/")).hasRedirectedUrl("/me");
        assertThat(start())
                .contains("<a href=\"/me\" aria-current=\"page\">我的入校</a>")
                .doesNotContain(">首页</a>");

        cast.offices().grant(zhao.human(), Role.SECRETARY, college, null, LocalDate.EPOCH, null, zhao.human());
        assertThat(visits.sees(zhao.human(), "/")).contains("<a href=\"/me\">我的入校</a>", ">首页</a>");
    }

    @Test
    void whoeverHasNoNumberHasNoSuchPage() {
        assertThat(new Visits(web).asks(cast.holder("王五", Role.LEADER, college), "/me"))
                .hasStatus(404);
    }
}
