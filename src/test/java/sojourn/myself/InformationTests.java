package sojourn.myself;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sojourn.Rule;
import sojourn.consent.Channel;
import sojourn.emergency.Emergencies;
import sojourn.emergency.EmergencyId;
import sojourn.emergency.Typed;
import sojourn.face.Faces;
import sojourn.face.Looks;
import sojourn.freeze.Freezing;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.organization.DepartmentId;
import sojourn.organization.Role;
import sojourn.register.Change;
import sojourn.register.OwnFile;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 我的信息: everything about oneself, nothing about anybody else. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Circle.class)
@Rule({"R31", "R36"})
class InformationTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    Circle.Hands clock;

    @Autowired
    Circle.Cast cast;

    @Autowired
    Circle.Faced faces;

    @Autowired
    Faces own;

    @Autowired
    Looks looks;

    @Autowired
    Campuses campuses;

    @Autowired
    Freezing freezing;

    @Autowired
    Emergencies emergencies;

    @Autowired
    ApplicationEventPublisher trail;

    @Autowired
    OwnFile file;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private Visits visits;
    private DepartmentId college;
    private HumanId secretary;
    private StaffNumberIssued zhao;

    @BeforeEach
    void aPersonWhoseNumberWorks() {
        clock.reset();
        visits = new Visits(web);
        college = cast.department("通信学院");
        secretary = cast.holder("李四", Role.SECRETARY, college);
        zhao = cast.comes("赵六", college, "2026-11-20", "2027-06-30");
        clock.advance(Duration.ofHours(3));
    }

    private String information() {
        return visits.sees(zhao.human(), "/me/information");
    }

    @Test
    void identityNumberAndStaysStandThereInWords() {
        var numbers = file.numbers(zhao.human());
        assertThat(information())
                .contains("赵六", "女", "1990-02-03", "护照", zhao.number().value(), "2026-11-23 14:20")
                .contains("2026-11-20 至 2027-06-30", "示例科技有限公司", "通信学院", zhao.serial(), "没有人查看过")
                .doesNotContain(numbers.document(), numbers.mobile());
    }

    @Test
    void theirOwnNumbersAreShownWithoutAReasonAndOnce() {
        var numbers = file.numbers(zhao.human());
        var shown = visits.sends(zhao.human(), "/me/information/numbers");
        assertThat(shown).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(Visits.text(shown)).contains(numbers.document(), numbers.mobile());
        assertThat(information()).doesNotContain(numbers.document());
        assertThat(visits.asks(zhao.human(), "/me/information/numbers")).hasRedirectedUrl("/me/information");
    }

    @Test
    void thePictureIsThereOnlyAfterItWasAskedFor() {
        faces.sendsAPicture(zhao.human());
        assertThat(information()).contains("查看照片", "待审核").doesNotContain("<img class=\"own-face\"");
        assertThat(visits.sees(zhao.human(), "/me/information?show=face")).contains("src=\"/me/face/picture\"");
    }

    @Test
    void aTakenBackConsentShowsEveryAnswerAndTheProofOfDeletion() {
        faces.sendsAPicture(zhao.human());
        assertThat(information()).contains("/me/face/consent/withdraw");
        faces.consents().withdraw(zhao.human(), Channel.DESKTOP);
        assertThat(information())
                .contains("撤回同意</b>", "同意</b>", "电脑浏览器", "手机浏览器", "/me/face/consent/text/1", "本人撤回同意", "密钥")
                .contains("现在没有保存您的人脸照片")
                .doesNotContain("/me/face/consent/withdraw", "查看照片");
    }

    @Test
    void changesAreToldWithTheirApplication() {
        cast.carryOut(Change.deletion(zhao.person()));
        assertThat(information()).contains("变更记录", "在册", "已删除");
    }

    @Test
    void whoLookedIsToldWithOfficeAndReason() {
        faces.sendsAPicture(zhao.human());
        faces.looksAt(zhao.person());
        var guard = cast.holder("何廿二", Role.SECURITY_OFFICE, college);
        looks.look(zhao.number(), guard, "核对失物招领");
        visits.sends(secretary, "/people/" + zhao.person() + "/reveal", "reason", "核对合同");
        own.own(zhao.human());
        visits.sees(guard, "/passages/people/" + zhao.person());

        assertThat(information())
                .containsSubsequence("查看了通行记录", "何廿二（保卫处）")
                .contains("查看了人脸照片", "何廿二（保卫处）", "原因：核对失物招领", "许廿一（照片审核员）", "原因：照片审核")
                .contains("查看了完整的证件号码和手机号", "李四（通信学院", "原因：核对合同")
                .doesNotContain("赵六（", "没有人查看过");
    }

    @Test
    void whoCheckedThemAtAGateIsToldWithTimeAndCampus() {
        assertThat(information()).contains("还没有门岗核验过");
        var campus = campuses.create("东校区", "East Campus");
        var guard = cast.holder("门岗甲", Role.GUARD, college);
        trail.publishEvent(Deed.of(guard, "guard.checked", "person", zhao.person())
                .with("campus", campus.id())
                .with("means", "code")
                .with("answer", "OPEN again"));
        trail.publishEvent(Deed.of(guard, "guard.checked-offline", "person", zhao.person())
                .with("campus", campus.id())
                .with("at", Instant.parse("2026-11-22T01:05:00Z"))
                .with("answer", "CLOSED"));
        var page = information();
        page = page.substring(page.indexOf("id=\"checks\""), page.indexOf("id=\"corrections\""));
        assertThat(page)
                .containsSubsequence(
                        "东校区门岗核验", "2026-11-23", "门岗甲", "可以进入", "2026-11-22 09:05", "门岗甲", "没有网络时核验", "不可进入");
        clock.advance(Duration.ofMinutes(1));
        trail.publishEvent(Deed.of(guard, "guard.checked", "person", zhao.person())
                .with("campus", campus.id())
                .with("answer", "OPEN first"));
        assertThat(information()).containsSubsequence("东校区门岗核验", "先联系保卫处", "东校区门岗核验", "可以进入");
    }

    @Test
    void whatTheChecksFoundOnTheirPicturesIsTold() throws IOException {
        faces.sendsAPicture(zhao.human());
        clock.advance(Duration.ofMinutes(1));
        faces.refusesAtOnce(zhao.human());
        assertThat(information())
                .contains("检查测得的数值", "照片 600 × 800 像素", "人脸宽")
                .containsSubsequence("采集记录", "未接收", "已接收");
        var told = told();
        assertThat(told.at("/face/tries/0/faults/0").asString()).isNotEmpty().doesNotContain("portrait.");
        assertThat(told.at("/face/tries/1/faults").isEmpty()).isTrue();
        assertThat(told.at("/face/measured/0/measures/width").asInt()).isEqualTo(600);
    }

    @Test
    @Rule({"R39", "R46", "R47"})
    void whatIsKeptOfTheirComingInIsTold() throws IOException {
        var campus = campuses.create("南校区" + UUID.randomUUID(), "South").id();
        var officer = cast.holder("何廿二", Role.SECURITY_OFFICE, college);
        var guard = cast.holder("郑十", Role.SECURITY_OFFICE, college);
        permit(campus);
        passage(campus, false);
        passage(campus, true);
        var freeze = freezing.freeze(zhao.person(), officer, "核实身份");
        freezing.release(freeze.id(), guard, "已核实");
        var typed = new Typed(
                zhao.number().value(), "", "", "", "", "", campus.toString(), "取图纸", "李四", "025-8000 0101", "2");
        assertThat(emergencies
                        .open(NewId.of(EmergencyId::new), typed, false, officer)
                        .all())
                .isEmpty();
        watched(officer, guard);

        assertThat(information())
                .containsSubsequence("入校许可</h2>", "南校区", "2026-11-24", "流水号 R-7", "通行记录</h2>", "出校，刷脸", "已放行")
                .containsSubsequence("工号还在启用等待期", "未放行", "保卫处的处理", "已解除", "关注名单", "原因：多次借用他人通行码")
                .containsSubsequence("应急入校", "原因：取图纸")
                .doesNotContain("核实身份", "何廿二", "郑十");
        var told = told();
        assertThat(told.at("/permits/0/application").asString()).isEqualTo("R-7");
        assertThat(told.at("/passages").size()).isEqualTo(2);
        assertThat(told.at("/passages/1/why").asString()).contains("启用等待期");
        assertThat(told.at("/freezes/0/releasedAt").isNull()).isFalse();
        assertThat(told.at("/watchEntries/0/reason").asString()).isEqualTo("多次借用他人通行码");
        assertThat(told.at("/emergencyEntries/0/reason").asString()).isEqualTo("取图纸");
        assertThat(told.toString()).doesNotContain("核实身份");
    }

    private JsonNode told() throws IOException {
        var answer = visits.sends(zhao.human(), "/me/information/download");
        return json.readTree(
                unpacked(answer.getResponse().getContentAsByteArray()).get("information.json"));
    }

    private void permit(CampusId campus) {
        var application = UUID.randomUUID();
        jdbc.sql("""
                        insert into entry_application values (:application, :person, :department, array[:campus], '2026-11-24', '2027-01-31',
                            '取样', '李四', (select min(version) from registration_declaration where about = 'PERMIT'), now());
                        insert into entry_permit values (gen_random_uuid(), :person, :campus, '2026-11-24', '2027-01-31', now(), now(),
                            :application, 'R-7')
                        """)
                .param("application", application)
                .param("person", zhao.person().value())
                .param("department", college.value())
                .param("campus", campus.value())
                .update();
    }

    private void passage(CampusId campus, boolean allowed) {
        jdbc.sql("""
                        insert into passage_passage values (gen_random_uuid(), gen_random_uuid(), 1, :at, :at, :at, :number, :person, :way,
                            :campus, gen_random_uuid(), 'FACE', :allowed, '5/75', :judged, :reason)
                        """)
                .param("at", Timestamp.from(clock.instant().minusSeconds(allowed ? 60 : 120)))
                .param("number", zhao.number().value())
                .param("person", zhao.person().value())
                .param("way", allowed ? "OUT" : "IN")
                .param("campus", campus.value())
                .param("allowed", allowed)
                .param("judged", !allowed)
                .param("reason", allowed ? null : "NUMBER_WAITS")
                .update();
    }

    private void watched(HumanId by, HumanId confirmed) {
        jdbc.sql("""
                        insert into watch_entry (id, person, reason, entered_on, until_day, entered_at, entered_by, confirmed_at, confirmed_by)
                        values (gen_random_uuid(), :person, '多次借用他人通行码', '2026-11-01', '2026-11-20', :at, :by, :at, :confirmed)
                        """)
                .param("person", zhao.person().value())
                .param("at", Timestamp.from(Instant.parse("2026-11-01T04:00:00Z")))
                .param("by", by.value())
                .param("confirmed", confirmed.value())
                .update();
    }

    @Test
    void theDownloadHoldsEverythingAndTheirOwnPictureAlone() throws IOException {
        faces.sendsAPicture(zhao.human());
        looks.look(zhao.number(), cast.holder("何廿二", Role.SECURITY_OFFICE, college), "核对失物招领");
        var other = cast.comes("钱七", college, "2026-11-20", "2027-06-30");
        clock.advance(Duration.ofHours(3));
        faces.sendsAPicture(other.human());
        var numbers = file.numbers(zhao.human());

        var answer = visits.sends(zhao.human(), "/me/information/download");

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"" + zhao.number().value() + ".zip\"");
        var zip = unpacked(answer.getResponse().getContentAsByteArray());
        assertThat(zip.keySet()).containsExactlyInAnyOrder("information.json", "README.txt", "face.jpg");
        assertThat(zip.get("face.jpg")).isEqualTo(own.own(zhao.human())).isNotEqualTo(own.own(other.human()));
        assertThat(new String(zip.get("README.txt"), StandardCharsets.UTF_8)).contains("全部信息", "Everything");
        var told = json.readTree(zip.get("information.json"));
        assertThat(told.propertyNames())
                .containsExactly(
                        "identity",
                        "staffNumber",
                        "stays",
                        "changes",
                        "consents",
                        "face",
                        "permits",
                        "passages",
                        "freezes",
                        "watchEntries",
                        "emergencyEntries",
                        "looks",
                        "checks",
                        "messages",
                        "corrections");
        assertThat(told.at("/identity/documentNumber").asString()).isEqualTo(numbers.document());
        assertThat(told.at("/identity/mobile").asString()).isEqualTo(numbers.mobile());
        assertThat(told.at("/stays/0/application").asString()).isEqualTo(zhao.serial());
        assertThat(told.at("/consents/0/answer").asString()).isEqualTo("GIVEN");
        assertThat(told.at("/face/state").asString()).isEqualTo("PENDING");
        assertThat(told.at("/looks/0/reason").asString()).isEqualTo("核对失物招领");
        assertThat(told.toString()).doesNotContain("钱七", other.number().value());
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = 'information.downloaded' and thing_id = :id")
                        .param("id", zhao.person().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void withoutAPictureThereIsNoneInTheDownload() throws IOException {
        var answer = visits.sends(zhao.human(), "/me/information/download");
        assertThat(unpacked(answer.getResponse().getContentAsByteArray()).keySet())
                .containsExactlyInAnyOrder("information.json", "README.txt");
    }

    @Test
    void nobodySeesAnotherPersonsInformationByAnyAddress() {
        faces.sendsAPicture(zhao.human());
        var numbers = file.numbers(zhao.human());
        var other = cast.comes("钱七", college, "2026-11-20", "2027-06-30").human();
        var places = List.of("/me", "/me/information", "/me/information/correction", "/me/face/picture");
        var tries = List.of("", "?human=" + zhao.human(), "?person=" + zhao.person(), "/" + zhao.person());
        for (var place : places) {
            for (var attempt : tries) {
                assertThat(Visits.text(visits.asks(other, place + attempt)))
                        .as(place + attempt)
                        .doesNotContain(zhao.number().value(), "赵六", numbers.document());
                for (var role : Role.values()) {
                    assertThat(visits.asks(cast.holder("某人", role, college), place + attempt))
                            .as(role + " " + place + attempt)
                            .hasStatus(404);
                }
            }
        }
        for (var role : Role.values()) {
            for (var sent : List.of("/me/information/numbers", "/me/information/download")) {
                assertThat(visits.sends(cast.holder("某人", role, college), sent)).hasStatus(404);
            }
        }
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
