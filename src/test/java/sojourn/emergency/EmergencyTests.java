package sojourn.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sojourn.Rule;
import sojourn.entry.Admitted;
import sojourn.entry.EntryRoom;
import sojourn.entry.EntryVisits;
import sojourn.entry.Means;
import sojourn.entry.Reason;
import sojourn.entry.Stretch;
import sojourn.entry.Verdict;
import sojourn.organization.CampusId;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.passcode.PassLists;
import sojourn.register.Change;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** 保卫处 lets somebody in at once, and what a guard is told. */
@Rule("R40")
class EmergencyTests extends EntryRoom {

    @Autowired
    Emergencies emergencies;

    @Autowired
    Offices offices;

    @Autowired
    PassLists lists;

    @Autowired
    JdbcClient jdbc;

    private HumanId officer;
    private HumanId guard;
    private EntryVisits visits;

    @BeforeEach
    void anOfficerAndAGuardOfOneCampus() {
        officer = holder("郑十", Role.SECURITY_OFFICE, main);
        guard = holder("门岗甲", Role.GUARD, main);
        visits = new EntryVisits(web);
    }

    private HumanId holder(String name, Role role, CampusId campus) {
        var human = university.human(name);
        offices.grant(human, role, null, campus, LocalDate.EPOCH, null, human);
        return human;
    }

    private MvcTestResult lets(String kind, UUID id, String... changed) {
        var fields = new ArrayList<>(List.of(
                "id",
                id.toString(),
                "campus",
                main.toString(),
                "reason",
                "图书馆水管爆裂",
                "host",
                "李四",
                "hostPhone",
                "025-8000 0101",
                "hours",
                "8"));
        fields.addAll(
                kind.equals("known")
                        ? List.of("number", zhao.number().value())
                        : List.of("name", "周五一", "company", "宁安抢修公司", "mobile", "13812345678"));
        for (int i = 0; i < changed.length; i += 2) {
            int at = fields.indexOf(changed[i]);
            if (at >= 0) {
                fields.set(at + 1, changed[i + 1]);
            } else {
                fields.addAll(List.of(changed[i], changed[i + 1]));
            }
        }
        return visits.sends(officer, "/emergency/new/" + kind, fields.toArray(String[]::new));
    }

    private EmergencyEntry let(String kind, String... changed) {
        var id = UUID.randomUUID();
        assertThat(lets(kind, id, changed)).hasRedirectedUrl("/emergency/" + id);
        return emergencies.get(new EmergencyId(id), officer);
    }

    private String checks(String typed) {
        var page = EntryVisits.text(visits.sends(guard, "/guard/check", "campus", main.toString(), "typed", typed));
        return page.substring(page.indexOf("<div id=\"answer\""), page.indexOf("<form id=\"check\""));
    }

    @Test
    void whoIsKnownComesInAtOnceAtThatCampusAloneAndForSoManyHours() {
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.NUMBER_WAITS);
        var entry = let("known", "hours", "3");
        assertThat(now(zhao.person(), main))
                .isEqualTo(new Verdict.Open(entry.openedAt().plus(Duration.ofHours(3))));
        assertThat(reason(zhao.person(), xianlin)).isEqualTo(Reason.NUMBER_WAITS);
        assertThat(checks(zhao.number().value())).contains("可以进入", "赵六", "应急入校");
        assertThat(checks(entry.slip())).contains("可以进入", "赵六", "应急入校");
        passes(Duration.ofHours(3).minusSeconds(1));
        assertThat(now(zhao.person(), main)).isInstanceOf(Verdict.Open.class);
        passes(Duration.ofSeconds(1));
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.NO_PERMIT);
        assertThat(checks(entry.slip())).contains("不可进入");
    }

    @Test
    void aFaceStillNeedsItsPicture() {
        let("known");
        assertThat(admissions.now(zhao.person(), main, Means.FACE)).isEqualTo(new Verdict.Closed(Reason.NO_FACE, null));
    }

    @Test
    void whoeverIsFrozenIsLetInByNothing() {
        var entry = let("known");
        freezing.freeze(zhao.person(), officer, "核实身份");
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.FROZEN);
        assertThat(checks(entry.slip())).contains("不可进入", "已冻结").doesNotContain("应急入校");
        assertThat(admissions.stretches(List.of(zhao.person()), main)).isEmpty();
        assertThat(admissions.admitted(main, null, 10)).isEmpty();
        assertThat(EntryVisits.text(lets("known", UUID.randomUUID()))).contains("此人已冻结");
        var asStranger = lets("stranger", UUID.randomUUID(), "documentType", "PASSPORT", "document", passport(zhao));
        assertThat(asStranger).hasStatus(422);
        assertThat(EntryVisits.text(asStranger)).contains("此人已有临时员工号");
    }

    @Test
    void whoeverIsDeletedIsLetInByNothing() {
        let("known");
        changes(Change.deletion(zhao.person()));
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.DELETED);
        assertThat(EntryVisits.text(lets("known", UUID.randomUUID()))).contains("此人已删除");
    }

    @Test
    @Rule("R8")
    void nobodyTriesOutNumbersAndDocuments() {
        for (int n = 0; n < 58; n++) {
            var typed = new Typed("2020%06d".formatted(n), "", "", "", "", "", "", "", "", "", "");
            assertThat(emergencies
                            .open(new EmergencyId(UUID.randomUUID()), typed, false, officer)
                            .at("number"))
                    .hasFieldOrPropertyWithValue("key", "emergency.fault.unknown");
        }
        var id = UUID.randomUUID();
        assertThat(EntryVisits.text(lets("known", id, "hours", "0"))).doesNotContain("最多查询");
        String[] passport = {"documentType", "PASSPORT", "document", passport(zhao)};
        assertThat(EntryVisits.text(lets("stranger", id, passport)))
                .contains("此人已有临时员工号 " + zhao.number().value());
        var usedUp = "一小时内最多查询 60 次，13:49 起可以继续";
        var refused = lets("known", id);
        assertThat(refused).hasStatus(422);
        assertThat(EntryVisits.text(refused)).contains(usedUp);
        assertThat(EntryVisits.text(lets("stranger", id, passport)))
                .contains(usedUp)
                .doesNotContain("此人已有临时员工号");
        assertThat(jdbc.sql(
                                "select count(*) as all_of_them, count(*) filter (where thing_id = :zhao) as found from audit_entry where verb = 'emergency.looked-up' and human_id = :by")
                        .param("zhao", zhao.person().toString())
                        .param("by", officer.value())
                        .query()
                        .singleRow()
                        .values())
                .containsExactly(60L, 2L);
        let("stranger");
        passes(Duration.ofHours(1));
        let("known");
    }

    @Test
    void nobodyLetsThemselvesIn() {
        offices.grant(zhao.human(), Role.SECURITY_OFFICE, null, main, LocalDate.EPOCH, null, officer);
        var typed = new Typed(
                zhao.number().value(), "", "", "", "", "", main.toString(), "水管爆裂", "李四", "025-80000101", "8");
        var id = new EmergencyId(UUID.randomUUID());
        assertThat(emergencies.open(id, typed, false, zhao.human()).at("number"))
                .isNotNull();
        assertThatThrownBy(() -> emergencies.get(id, officer)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsKnownIsOnTheSignedListAtAnyHour() {
        var entry = let("known");
        assertThat(admissions.admitted(main, null, 10))
                .extracting(Admitted::person)
                .containsExactly(zhao.person());
        assertThat(lists.of(main).text())
                .contains("\"" + zhao.number() + "\"", entry.until().getEpochSecond() + ",-1]");
        assertThat(lists.of(xianlin).text()).doesNotContain(zhao.number().value());
        permitted(comes("钱七", "2026-11-23", "2027-11-22"), "2026-11-23", "2026-12-31", main);
        var first = admissions.admitted(main, null, 1);
        var second = admissions.admitted(main, first.getFirst().person(), 1);
        assertThat(List.of(first.getFirst().name(), second.getFirst().name())).containsExactlyInAnyOrder("赵六", "钱七");
        passes(Duration.ofHours(8));
        assertThat(lists.of(main).text()).doesNotContain(zhao.number().value());
    }

    @Test
    @Rule({"R40", "R45"})
    void whoIsLetInUntilTheirPermitBeginsIsOnTheSignedListForBoth() {
        permitted(zhao, "2026-11-25", "2026-12-31", main);
        at("2026-11-24T08:00:00");
        var entry = let("known");
        assertThat(admissions.stretches(List.of(zhao.person()), main).get(zhao.person()))
                .isEqualTo(new Stretch(entry.openedAt(), entry.until()));
        var permit = time.startOf(LocalDate.parse("2026-11-25")).getEpochSecond() + ","
                + time.endOf(LocalDate.parse("2026-12-31")).getEpochSecond();
        assertThat(lists.of(main).text()).contains(entry.until().getEpochSecond() + ",-1]", permit);
        passes(Duration.ofHours(9));
        assertThat(lists.of(main).text()).contains(permit);
    }

    @Test
    void devicesAreToldOfWhoIsKnownAndOfNoStranger() {
        var before = touched();
        let("stranger");
        assertThat(touched()).isEqualTo(before);
        var entry = let("known");
        assertThat(touched()).isEqualTo(before + 1);
        assertThat(admissions
                        .stretches(List.of(zhao.person()), main)
                        .get(zhao.person())
                        .until())
                .isEqualTo(entry.until());
    }

    // a worker may have taken the row already; how many there ever were it cannot take back
    private long touched() {
        return jdbc.sql(
                        "select coalesce(last_value, 0) from pg_sequences where sequencename = 'delivery_touched_id_seq'")
                .query(Long.class)
                .single();
    }

    @Test
    void aStrangerIsFoundByTheirSlipUntilItEnds() {
        var entry = let("stranger", "documentType", "PASSPORT", "document", "E12345678");
        assertThat(visits.sees(officer, "/emergency/" + entry.id()))
                .contains(entry.slip(), "周五一", "宁安抢修公司", "E****5678")
                .doesNotContain("E12345678");
        assertThat(checks(entry.slip()))
                .contains("可以进入", "应急入校", "周五一", "宁安抢修公司", "接待人 李四", "E****5678")
                .doesNotContain("13812345678");
        var none = entry.slip().equals("000000") ? "000001" : "000000";
        assertThat(checks(none)).contains("不可进入", "没有这个应急单号");
        at("2026-11-23T20:48:00");
        assertThat(checks(entry.slip())).contains("不可进入", "已经结束").doesNotContain("周五一");
    }

    @Test
    void aSlipOpensAtItsOwnCampusAlone() {
        var entry = let("stranger");
        offices.grant(guard, Role.GUARD, null, xianlin, LocalDate.EPOCH, null, guard);
        var elsewhere = visits.sends(guard, "/guard/check", "campus", xianlin.toString(), "typed", entry.slip());
        assertThat(EntryVisits.text(elsewhere)).contains("没有这个应急单号").doesNotContain("周五一");
    }

    @Test
    void itCanBeEndedAtOnce() {
        var known = let("known");
        var stranger = let("stranger");
        for (var entry : List.of(known, stranger)) {
            assertThat(visits.sends(officer, "/emergency/" + entry.id() + "/end"))
                    .hasRedirectedUrl("/emergency/" + entry.id());
        }
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.NUMBER_WAITS);
        assertThat(checks(stranger.slip())).contains("不可进入", "已经结束");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "hours, 13",
                "hours, 0",
                "hours, -1",
                "hours, x",
                "reason, ''",
                "host, ''",
                "hostPhone, abc",
                "mobile, 12",
                "name, ''",
                "company, ''",
                "campus, 1",
                "document, 1!"
            },
            ignoreLeadingAndTrailingWhitespace = true)
    void nothingOpensByAnError(String field, String typed) {
        var id = UUID.randomUUID();
        var answer = lets("stranger", id, field, typed);
        assertThat(answer).hasStatus(422);
        assertThat(EntryVisits.text(answer))
                .contains("href=\"#" + field + "\"", "图书馆水管爆裂".repeat(field.equals("reason") ? 0 : 1));
        assertThat(jdbc.sql("select count(*) from emergency_entry where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aForeignCampusIsNotTheirs() {
        assertThat(lets("stranger", UUID.randomUUID(), "campus", xianlin.toString()))
                .hasStatus(422);
        var entry = let("stranger");
        var other = holder("吴九", Role.SECURITY_OFFICE, xianlin);
        for (var path : List.of("/emergency/" + entry.id(), "/emergency/" + UUID.randomUUID())) {
            assertThat(visits.asks(other, path)).hasStatus(404);
            assertThat(visits.sends(other, path + "/end")).hasStatus(404);
            assertThat(visits.sends(other, path + "/papers", "papers", "抢修单", "handedBy", "周五一"))
                    .hasStatus(404);
        }
        assertThat(visits.sees(other, "/emergency")).doesNotContain("周五一");
        assertThat(visits.asks(leader, "/emergency")).hasStatus(404);
        assertThat(visits.asks(guard, "/emergency/" + entry.id())).hasStatus(404);
    }

    @Test
    void aSecondClickMakesNoSecondOneAndNobodyElseTakesItsPlace() {
        var id = UUID.randomUUID();
        assertThat(lets("stranger", id)).hasRedirectedUrl("/emergency/" + id);
        assertThat(lets("stranger", id)).hasRedirectedUrl("/emergency/" + id);
        assertThat(emergencies.open(officer, null, 100).stream()
                        .filter(one -> one.id().value().equals(id)))
                .hasSize(1);
        var colleague = holder("吴九", Role.SECURITY_OFFICE, main);
        assertThatThrownBy(() -> emergencies.open(new EmergencyId(id), Typed.NOTHING, true, colleague))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoCameIsNotReadableInTheDatabase() {
        var entry = let("stranger", "documentType", "PASSPORT", "document", "E12345678");
        visits.sends(officer, "/emergency/" + entry.id() + "/papers", "papers", "抢修单一份", "handedBy", "周五一");
        var row = jdbc.sql("select emergency_entry::text from emergency_entry where id = ?")
                .param(entry.id().value())
                .query(String.class)
                .single();
        var clear = Arrays.asList("周五一", "宁安抢修公司", "13812345678", "E12345678", "李四");
        assertThat(clear).noneMatch(row::contains);
        var trail = jdbc.sql("select coalesce(string_agg(facts::text, ' '), '') from audit_entry where thing_id = ?")
                .param(entry.id().toString())
                .query(String.class)
                .single();
        assertThat(trail).contains("图书馆水管爆裂", "抢修单一份");
        assertThat(clear).noneMatch(trail::contains);
    }

    @Test
    void theDatabaseKnowsNoLongerHours() {
        var entry = let("stranger");
        assertThatThrownBy(() -> jdbc.sql(
                                "update emergency_entry set until_at = opened_at + interval '13 hours' where id = ?")
                        .param(entry.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
