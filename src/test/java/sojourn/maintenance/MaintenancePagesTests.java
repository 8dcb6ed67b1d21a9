package sojourn.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sojourn.Rule;
import sojourn.approval.Answer;
import sojourn.approval.ApprovalId;
import sojourn.approval.Decision;
import sojourn.approval.Terms;
import sojourn.register.Change;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** What secretaries and leaders read on the way of an application for somebody who is known. */
@AutoConfigureMockMvc
class MaintenancePagesTests extends MaintenanceRoom {

    @Autowired
    MockMvcTester browser;

    @Test
    @Rule({"R12", "R29"})
    void lookingSomebodyUpTwiceOpensTheSameDraftUntilItIsSent() {
        var first = lookedUp();
        assertThat(lookedUp()).isEqualTo(first);
        var id = new ApprovalId(UUID.fromString(first.split("/")[2]));
        drafts.save(
                id,
                secretaryHere,
                typed -> typed.changing(person.toString(), one -> with(one, "2027-06-30", one.department())));
        assertThat(lookedUp()).as("also when something was typed").isEqualTo(first);
        assertThat(send(id, secretaryHere).all()).isEmpty();
        assertThat(lookedUp()).isNotEqualTo(first);
    }

    @Test
    @Rule({"R12", "R29"})
    void aDraftAboutSeveralOrOfAnotherSecretaryIsNotOpenedForOneOfThem() {
        var several = renewal(person, welcomed("周九"));
        var colleague = university.secretary("吴十", here);
        assertThat(lookedUp()).doesNotContain(several.toString());
        var mine = lookedUp();
        var theirs = post(colleague, "/maintenance", "number", now().number().value());
        assertThat(theirs.getResponse().getRedirectedUrl()).isNotEqualTo(mine);
    }

    @Test
    @Rule({"R7", "R13", "R15"})
    void whatADeletionMeansIsSaidAndDeclaredBeforeItIsSent() {
        var id = begun(secretaryHere, MaintenanceRoom::deleting);
        assertThat(page(secretaryHere, "/maintenance/" + id + "/check"))
                .contains("将删除 1 人：张三", "立即失效", "所有校门不再放行", "记录保留", "申请删除的人员不再需要在校")
                .doesNotContain("经审核，此人符合入校条件");
        assertThat(maintenances
                        .send(id, secretaryHere, declarations.current().version())
                        .all())
                .as("the wording for those who come in was not what was shown")
                .extracting(fault -> fault.key())
                .containsExactly("maintenance.fault.declared");
        assertThat(send(id, secretaryHere).all()).isEmpty();
        assertThat(page(leaderHere, "/maintenance/" + id)).contains("申请删除的人员不再需要在校");
        assertThat(page(secretaryHere, "/maintenance/" + renewal(welcomed("周九")) + "/check"))
                .contains("经审核，此人符合入校条件")
                .doesNotContain("立即失效");
    }

    @Test
    @Rule({"R13", "R15"})
    void aDeletionDropsNothingThatWasTypedBesides() {
        var withDay = begun(secretaryHere, one -> deletedAnd(one, "2027-06-30", one.name()));
        assertThat(send(withDay, secretaryHere).all())
                .extracting(fault -> fault.key())
                .containsExactly("maintenance.fault.delete.until");
        var withName = begun(secretaryHere, one -> deletedAnd(one, "", "张三丰"));
        assertThat(send(withName, secretaryHere).all())
                .extracting(fault -> fault.key())
                .containsExactly("maintenance.fault.delete.besides");
    }

    @Test
    @Rule("R21")
    void afterSendingThePageSaysSoOnceAndWhatFollowsTheApproval() {
        var id = renewal(person);
        var sent = post(
                secretaryHere,
                "/maintenance/" + id + "/send",
                "declared",
                String.valueOf(declarations.current().version()));
        assertThat(sent).hasRedirectedUrl("/maintenance/" + id);
        var serial = approvals.get(id, secretaryHere).serial().orElseThrow();
        var first = text(browser.get()
                .uri("/maintenance/" + id)
                .with(as(secretaryHere))
                .cookie(sent.getResponse().getCookies())
                .exchange());
        assertThat(first).contains("申请已提交", "<strong>" + serial + "</strong>", "变更生效", "领导同意的同时生效", "刚刚送达");
        assertThat(page(secretaryHere, "/maintenance/" + id)).doesNotContain("申请已提交");
        clock.set("2026-11-23T05:10:00Z");
        assertThat(page(secretaryHere, "/maintenance/" + id)).contains("已等").doesNotContain("刚刚送达");
        approvals.agree(id, leaderHere, "");
        assertThat(page(secretaryHere, "/maintenance/" + id)).contains("已于 2026-11-23 13:10 生效");
    }

    @Test
    @Rule("R22")
    void whatWasGrantedStandsBesideWhatWasAskedFor() {
        var other = welcomed("周九");
        var id = renewalOf(person, other);
        assertThat(page(secretaryHere, "/maintenance/" + id)).doesNotContain("申请的新值");
        approvals.decide(
                id,
                leaderHere,
                new Answer(
                        Decision.AGREE,
                        "",
                        new Terms(Map.of(other.toString(), "合同未续"), LocalDate.parse("2027-03-31"))));
        assertThat(page(secretaryHere, "/maintenance/" + id))
                .contains("申请的新值", "2027-06-30", "<ins class=\"anywhere\">2027-03-31</ins>", "未获同意")
                .doesNotContain("<ins class=\"anywhere\">2027-06-30</ins>");
    }

    @Test
    @Rule("R9")
    void aPersonsPageNamesTheOpenApplicationAndLeadsThereWhoMaySeeIt() {
        var address = "/people/" + person;
        assertThat(page(secretaryHere, address)).doesNotContain("正在申请中");
        var id = transfer(secretaryThere, "2027-06-30");
        var serial = approvals.get(id, secretaryThere).serial().orElseThrow();
        assertThat(page(leaderHere, address))
                .contains("正在申请中", "<a href=\"/maintenance/" + id + "\">" + serial + "</a>");
        assertThat(page(secretaryHere, address))
                .as("the other department's secretary asked")
                .contains("正在申请中", serial)
                .doesNotContain("/maintenance/" + id);
        approvals.withdraw(id, secretaryThere);
        assertThat(page(secretaryHere, address)).doesNotContain("正在申请中");
    }

    @Test
    @Rule({"R12", "R14", "R15"})
    void whoWasDeletedIsCalledSoAndOfferedToBeRestoredNotToBeDeleted() {
        change(Change.deletion(person));
        assertThat(page(secretaryHere, "/people/" + person))
                .contains("最近一次安排（已删除）", "续约恢复", "记录保留")
                .doesNotContain("当前安排", "续约、变更或删除");
        assertThat(page(secretaryHere, lookedUp()))
                .contains("此人已删除", "恢复须填写")
                .doesNotContain("name=\"delete\"", "现为 2026-12-31");
        var without = begun(secretaryHere, one -> one);
        assertThat(send(without, secretaryHere).all())
                .extracting(fault -> fault.key())
                .contains("maintenance.fault.until.needed.deleted");
    }

    private String lookedUp() {
        return post(secretaryHere, "/maintenance", "number", now().number().value())
                .getResponse()
                .getRedirectedUrl();
    }

    private static TypedChange deletedAnd(TypedChange one, String until, String name) {
        return new TypedChange(
                one.person(),
                true,
                until,
                one.department(),
                name,
                "",
                one.company(),
                one.creditCode(),
                one.project(),
                one.contact(),
                one.asked());
    }

    private String page(HumanId reader, String path) {
        var result = browser.get().uri(path).with(as(reader)).exchange();
        assertThat(result).hasStatusOk();
        return text(result);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(HumanId human, String path, String name, String value) {
        return browser.post()
                .uri(path)
                .param(name, value)
                .with(as(human))
                .with(csrf())
                .exchange();
    }

    private static RequestPostProcessor as(HumanId human) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(human, "某人"), null, List.of()));
    }
}
