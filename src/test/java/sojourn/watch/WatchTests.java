package sojourn.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Rule;
import sojourn.emergency.Emergencies;
import sojourn.emergency.EmergencyId;
import sojourn.entry.EntryRoom;
import sojourn.entry.EntryVisits;
import sojourn.entry.Verdict;
import sojourn.identity.Numbers;
import sojourn.notice.Inbox;
import sojourn.notice.Message;
import sojourn.organization.CampusId;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.passcode.PassLists;
import sojourn.register.Presents;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** 关注名单: entered by one, confirmed by another, seen by the guard and by the person, appealed against, over on its day. */
@Rule("R40")
class WatchTests extends EntryRoom {

    private static final String REASON = "上次离校时未交还门禁卡";

    @Autowired
    Watching watching;

    @Autowired
    Watched watched;

    @Autowired
    Sightings sightings;

    @Autowired
    Emergencies emergencies;

    @Autowired
    Presents presents;

    @Autowired
    Offices offices;

    @Autowired
    PassLists lists;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    private HumanId first;
    private HumanId second;
    private HumanId guard;
    private EntryVisits visits;

    @BeforeEach
    void twoOfTheSecurityOfficeAndAGuard() {
        first = holder("郑十", Role.SECURITY_OFFICE, main);
        second = holder("吴九", Role.SECURITY_OFFICE, main);
        guard = holder("门岗甲", Role.GUARD, main);
        visits = new EntryVisits(web);
    }

    private HumanId holder(String name, Role role, CampusId campus) {
        var human = university.human(name);
        offices.grant(human, role, null, campus, LocalDate.EPOCH, null, human);
        return human;
    }

    private String enters(String field, String value, String until) {
        var id = UUID.randomUUID().toString();
        assertThat(visits.sends(
                        first,
                        "/watch/new",
                        "id",
                        id,
                        field,
                        value,
                        "documentType",
                        "PASSPORT",
                        "reason",
                        REASON,
                        "until",
                        until))
                .hasRedirectedUrl("/watch/" + id);
        return "/watch/" + id;
    }

    private String watches() {
        var path = enters("number", zhao.number().value(), "2026-12-31");
        confirms(path);
        return path;
    }

    private void confirms(String path) {
        assertThat(visits.sends(second, path + "/confirm")).hasRedirectedUrl(path);
    }

    private String checks(String typed) {
        var page = EntryVisits.text(visits.sends(guard, "/guard/check", "campus", main.toString(), "typed", typed));
        return page.substring(page.indexOf("<div id=\"answer\""), page.indexOf("<form id=\"check\""));
    }

    private List<String> told(HumanId human, String link) {
        return inbox.latest(human, 50).stream()
                .filter(message -> message.link().equals(link) && message.key().startsWith("notice.watch"))
                .map(Message::key)
                .toList()
                .reversed();
    }

    @Test
    void itMeansNothingBeforeASecondHumanConfirms() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        var path = enters("number", zhao.number().value(), "2026-12-31");
        assertThat(checks(zhao.number().value())).contains("可以进入").doesNotContain("请先联系保卫处");
        assertThat(visits.sees(zhao.human(), "/me")).doesNotContain("保卫处请您联系");
        assertThat(visits.sees(first, path)).contains("待确认").doesNotContain(path + "/confirm");
        assertThat(visits.sends(first, path + "/confirm")).hasStatus(404);
        assertThat(watched.among(List.of(zhao.person()))).isEmpty();
        await().untilAsserted(() -> assertThat(told(second, path)).containsExactly("notice.watch.entered"));
        assertThat(told(first, path)).isEmpty();
        confirms(path);
        assertThat(watched.among(List.of(zhao.person()))).containsExactly(zhao.person());
    }

    @Test
    void theDatabaseHoldsThatTooAndThatNoneIsForEver() {
        var id = enters("number", zhao.number().value(), "2026-12-31").substring(7);
        for (var wrong : List.of(
                "confirmed_at = entered_at, confirmed_by = entered_by",
                "until_day = entered_on + 181",
                "until_day = null")) {
            assertThatThrownBy(() -> jdbc.sql("update watch_entry set " + wrong + " where id = cast(? as uuid)")
                            .param(id)
                            .update())
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void theGuardCallsTheSecurityOfficeFirstAndTheRuleSaysWhatItSaid() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        watches();
        assertThat(checks(zhao.number().value()))
                .contains("请先联系保卫处", "answer wait", "保卫处同意后再放行", "赵六", "郑十")
                .doesNotContain("answer ok")
                .doesNotContain("<strong>可以进入")
                .doesNotContain(REASON);
        assertThat(now(zhao.person(), main)).isInstanceOf(Verdict.Open.class);
        freezing.freeze(zhao.person(), first, "核实身份");
        assertThat(checks(zhao.number().value())).contains("不可进入", "已冻结", "answer bad");
    }

    @Test
    void withoutTheServerNobodyOnItIsLetIn() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        var other = comes("钱七", "2026-11-23", "2027-11-22");
        permitted(other, "2026-11-23", "2027-06-30", main);
        assertThat(lists.of(main).text()).contains(zhao.number().value());
        watches();
        assertThat(lists.of(main).text())
                .contains(other.number().value())
                .doesNotContain(zhao.number().value());
    }

    @Test
    void itEndsByItselfAfterItsLastDay() {
        var path = watches();
        at("2026-12-31T23:59:59");
        assertThat(watched.among(List.of(zhao.person()))).isNotEmpty();
        at("2027-01-01T00:00:00");
        assertThat(watched.among(List.of(zhao.person()))).isEmpty();
        assertThat(visits.sees(zhao.human(), "/me")).doesNotContain("保卫处请您联系");
        var list = visits.sees(first, "/watch");
        assertThat(list.substring(list.indexOf("id=\"past\""))).contains(path, "已到期");
    }

    @Test
    void whoIsOnItBeforeTheyAreKnownIsFoundOnceTheyAre() {
        var passport = Numbers.passport(990_000 + (zhao.number().value().hashCode() & 0xfff));
        var path = enters("document", passport, "2026-12-31");
        confirms(path);
        assertThat(visits.sees(first, path)).contains("未登记人员").doesNotContain(passport);
        assertThat(jdbc.sql("select watch_entry::text from watch_entry where id = cast(? as uuid)")
                        .param(path.substring(7))
                        .query(String.class)
                        .single())
                .doesNotContain(passport);
        var slip = slipFor(passport);
        assertThat(checks(slip)).contains("请先联系保卫处", "answer wait", "周五一");
    }

    private String slipFor(String passport) {
        var id = new EmergencyId(UUID.randomUUID());
        var typed = new sojourn.emergency.Typed(
                "",
                "周五一",
                "宁安抢修公司",
                "13812345678",
                "PASSPORT",
                passport,
                main.toString(),
                "水管爆裂",
                "李四",
                "025-80000101",
                "2");
        assertThat(emergencies.open(id, typed, true, first).all()).isEmpty();
        return emergencies.get(id, first).slip();
    }

    @Test
    void aDocumentOfSomebodyKnownIsThatPerson() {
        var path = enters("document", passport(zhao).toLowerCase(Locale.ROOT), "2026-12-31");
        confirms(path);
        assertThat(watched.among(List.of(zhao.person()))).containsExactly(zhao.person());
        assertThat(visits.sees(first, path)).contains("赵六").doesNotContain(passport(zhao));
    }

    @Test
    void whoeverIsOnItAndGetsAPermitIsToldToTheSecurityOffice() {
        var path = watches();
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        await().untilAsserted(() -> assertThat(told(first, path)).containsExactly("notice.watch.seen.PERMIT"));
    }

    @Test
    void theLeaderWhoDecidesReadsNothingOfIt() {
        watches();
        clock.set(zhao.worksFrom().toString());
        var id = applies(zhao.human(), "2026-11-23", "2027-06-30", main);
        for (var page : List.of("/entry/" + id, "/approvals/" + id + "/agree")) {
            assertThat(visits.sees(leader, page)).contains("赵六").doesNotContain(REASON, "关注", "联系保卫处");
        }
        assertThat(visits.sees(leader, "/people/" + zhao.person())).doesNotContain(REASON, "关注");
        assertThat(visits.asks(leader, "/watch")).hasStatus(404);
    }

    @Test
    void thePersonReadsTheReasonAndAppealsAndAnotherAnswers() {
        var path = watches();
        var own = "/me" + path;
        await().untilAsserted(() -> assertThat(told(zhao.human(), "/me")).containsExactly("notice.watch.began"));
        assertThat(visits.sees(zhao.human(), "/me")).contains("保卫处请您联系", REASON, own);
        assertThat(visits.sends(zhao.human(), own, "said", "太短了")).hasStatus(422);
        var said = "门禁卡当天已交给门岗，有收条为证";
        assertThat(visits.sends(zhao.human(), own, "said", said)).hasRedirectedUrl(own);
        visits.sends(zhao.human(), own, "said", "再说一遍，门禁卡已经交还了");
        assertThat(visits.sees(zhao.human(), own)).contains(said, "申诉待答复").doesNotContain("再说一遍");
        await().untilAsserted(() -> assertThat(told(first, path)).containsExactly("notice.watch.appealed"));
        assertThat(visits.sees(first, path)).contains(said, "须由登记人以外的同事答复").doesNotContain(path + "/answer");
        assertThat(visits.sends(first, path + "/answer", "kept", "false", "words", "已核实"))
                .hasStatus(404);
        assertThat(visits.sends(second, path + "/answer", "kept", "true", "words", ""))
                .hasStatus(422);
        assertThat(visits.sends(second, path + "/answer", "kept", "true", "words", "收条尚未找到"))
                .hasRedirectedUrl(path);
        assertThat(visits.sees(zhao.human(), own)).contains("收条尚未找到", "继续关注");
        assertThat(watched.among(List.of(zhao.person()))).isNotEmpty();
        passes(Duration.ofDays(1));
        assertThat(visits.sends(zhao.human(), own, "said", "收条在此，请再核对一次")).hasRedirectedUrl(own);
        visits.sends(second, path + "/answer", "kept", "false", "words", "收条已核实");
        assertThat(watched.among(List.of(zhao.person()))).isEmpty();
        assertThat(visits.sees(zhao.human(), "/me")).doesNotContain("保卫处请您联系");
        await().untilAsserted(() -> assertThat(told(zhao.human(), "/me"))
                .containsExactly("notice.watch.began", "notice.watch.kept", "notice.watch.lifted"));
        assertThat(visits.sends(second, path + "/answer", "kept", "true", "words", "又一次"))
                .hasStatus(404);
    }

    @Test
    void whatCountsIsLiftedByAnotherThanEnteredIt() {
        var path = watches();
        assertThat(visits.sends(first, path + "/lift", "remark", "误录")).hasStatus(404);
        assertThat(visits.sends(second, path + "/lift", "remark", " ")).hasStatus(422);
        assertThat(visits.sends(second, path + "/lift", "remark", "已核实")).hasRedirectedUrl(path);
        assertThat(watched.among(List.of(zhao.person()))).isEmpty();
        assertThat(visits.sees(first, "/watch")).contains("已解除", "已核实");
        await().untilAsserted(() ->
                assertThat(told(zhao.human(), "/me")).containsExactly("notice.watch.began", "notice.watch.over"));
        var pending = enters("number", zhao.number().value(), "2026-12-31");
        assertThat(visits.sends(first, pending + "/lift", "remark", "误录")).hasRedirectedUrl(pending);
        assertThat(visits.sends(second, pending + "/confirm")).hasStatus(404);
        assertThat(jdbc.sql(
                                "select count(*) from event_publication where event_type like '%WatchEvent$Lifted' and serialized_event like ?")
                        .param("%" + pending.substring(7) + "%")
                        .query(Integer.class)
                        .single())
                .as("of what only waited nobody hears")
                .isZero();
    }

    @Test
    void ofWhatIsOverNoAppealIsAnsweredAnyMore() {
        var lifted = watches();
        visits.sends(zhao.human(), "/me" + lifted, "said", "门禁卡当天已交给门岗了");
        assertThat(visits.sees(second, lifted)).contains(lifted + "/answer");
        visits.sends(second, lifted + "/lift", "remark", "已核实");
        var over = watches();
        visits.sends(zhao.human(), "/me" + over, "said", "门禁卡当天已交给门岗了");
        assertThat(visits.sees(first, "/watch")).contains("申诉待答复");
        at("2027-01-01T00:00:00");
        for (var path : List.of(lifted, over)) {
            assertThat(visits.sees(second, path)).doesNotContain(path + "/answer");
            assertThat(visits.sends(second, path + "/answer", "kept", "true", "words", "仍须联系"))
                    .as(path)
                    .hasStatus(404);
        }
        assertThat(told(zhao.human(), "/me")).doesNotContain("notice.watch.kept");
    }

    @Test
    void nobodyActsAboutThemselves() {
        offices.grant(zhao.human(), Role.SECURITY_OFFICE, null, main, LocalDate.EPOCH, null, first);
        var path = enters("number", zhao.number().value(), "2026-12-31");
        assertThat(visits.sends(zhao.human(), path + "/confirm")).hasStatus(404);
        assertThat(visits.sends(zhao.human(), path + "/lift", "remark", "误录")).hasStatus(404);
        confirms(path);
        visits.sends(zhao.human(), "/me" + path, "said", "门禁卡当天已交给门岗了");
        assertThat(visits.sends(zhao.human(), path + "/answer", "kept", "false", "words", "同意"))
                .hasStatus(404);
        var typed = new Typed(zhao.number().value(), "", "", REASON, "2026-12-31");
        assertThatThrownBy(() -> watching.enter(new WatchId(UUID.randomUUID()), typed, zhao.human()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void foreignOnesDoNotExist() {
        var path = watches();
        var other = comes("钱七", "2026-11-23", "2027-11-22");
        assertThat(visits.asks(other.human(), "/me" + path)).hasStatus(404);
        assertThat(visits.sends(other.human(), "/me" + path, "said", "这不是我的，但我想申诉一下"))
                .hasStatus(404);
        assertThat(visits.asks(zhao.human(), path)).hasStatus(404);
        assertThat(visits.asks(guard, path)).hasStatus(404);
        assertThat(visits.asks(first, "/watch/" + UUID.randomUUID())).hasStatus(404);
        assertThat(visits.sends(second, "/watch/" + UUID.randomUUID() + "/confirm"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "LS2026999999, '', 理由, 2026-12-31, number",
        "'', '', 理由, 2026-12-31, number",
        "'', 1!, 理由, 2026-12-31, document",
        "KNOWN, E12345678, 理由, 2026-12-31, number",
        "KNOWN, '', '', 2026-12-31, reason",
        "KNOWN, '', 理由, '', until",
        "KNOWN, '', 理由, 2026-11-22, until",
        "KNOWN, '', 理由, 2027-05-23, until"
    })
    void nothingIsEnteredByAnError(String number, String document, String reason, String until, String field) {
        var id = UUID.randomUUID().toString();
        var answer = visits.sends(
                first,
                "/watch/new",
                "id",
                id,
                "number",
                number.replace("KNOWN", zhao.number().value()),
                "documentType",
                "PASSPORT",
                "document",
                document,
                "reason",
                reason,
                "until",
                until);
        assertThat(answer).hasStatus(422);
        assertThat(EntryVisits.text(answer)).contains("href=\"#" + field + "\"");
        assertThat(visits.asks(first, "/watch/" + id)).hasStatus(404);
    }

    @Test
    @Rule("R8")
    void nobodyTriesOutNumbersAndDocuments() {
        for (int n = 0; n < 59; n++) {
            var faults = tries("2020%06d".formatted(n), "");
            assertThat(faults.at("number")).hasFieldOrPropertyWithValue("key", "watch.fault.unknown");
        }
        assertThat(tries("", passport(zhao)).all()).isEmpty();
        assertThat(tries("", passport(zhao)).at("document")).hasFieldOrPropertyWithValue("key", "watch.fault.too-many");
        var answer = visits.sends(
                first,
                "/watch/new",
                "id",
                UUID.randomUUID().toString(),
                "number",
                zhao.number().value());
        assertThat(answer).hasStatus(422);
        assertThat(EntryVisits.text(answer)).contains("一小时内最多查询 60 次，13:49 起可以继续");
        assertThat(jdbc.sql(
                                "select count(*) as all_of_them, count(*) filter (where thing_id = :zhao) as found from audit_entry where verb = 'watch.looked-up' and human_id = :by")
                        .param("zhao", zhao.person().toString())
                        .param("by", first.value())
                        .query()
                        .singleRow()
                        .values())
                .containsExactly(60L, 1L);
        passes(Duration.ofHours(1));
        enters("number", zhao.number().value(), "2026-12-31");
    }

    private Faults tries(String number, String document) {
        var typed = new Typed(number, "PASSPORT", document, REASON, "2026-12-31");
        return watching.enter(new WatchId(UUID.randomUUID()), typed, first);
    }

    @Test
    void theLastDayMayBeToday() {
        confirms(enters("number", zhao.number().value(), "2026-11-23"));
        assertThat(watched.among(List.of(zhao.person()))).isNotEmpty();
        enters("number", zhao.number().value(), "2027-05-22");
    }

    @Test
    void aDocumentIsForgottenThirtyDaysAfterItIsOver() {
        var path = enters("document", Numbers.passport(995_000), "2026-12-31");
        confirms(path);
        at("2027-01-30T12:00:00");
        sightings.forget();
        assertThat(left(path)).isEqualTo(1);
        at("2027-01-31T12:00:00");
        sightings.forget();
        assertThat(left(path)).isZero();
        assertThat(visits.sees(first, path)).contains("未登记人员");
    }

    private int left(String path) {
        return jdbc.sql(
                        "select count(*) from watch_entry where id = cast(? as uuid) and mark is not null and document_sealed is not null")
                .param(path.substring(7))
                .query(Integer.class)
                .single();
    }
}
