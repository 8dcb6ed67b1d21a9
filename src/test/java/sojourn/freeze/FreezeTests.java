package sojourn.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Rule;
import sojourn.entry.EntryRoom;
import sojourn.entry.EntryVisits;
import sojourn.limit.LimitReached;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** 保卫处 freezes one person; a second human releases them. */
@Rule("R47")
class FreezeTests extends EntryRoom {

    @Autowired
    Freezes freezes;

    @Autowired
    Search search;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient jdbc;

    private HumanId first;
    private HumanId second;
    private EntryVisits visits;

    @BeforeEach
    void twoOfTheSecurityOffice() {
        first = officer("郑十");
        second = officer("吴九");
        visits = new EntryVisits(web);
    }

    private HumanId officer(String name) {
        var human = university.human(name);
        offices.grant(human, Role.SECURITY_OFFICE, null, null, LocalDate.EPOCH, null, human);
        return human;
    }

    private String page() {
        return "/freezes/people/" + zhao.person();
    }

    @Test
    void oneIsFoundByExactlyTheirNumberAndNoOther() {
        assertThat(visits.sends(first, "/freezes/find", "number", " " + zhao.number() + " "))
                .hasRedirectedUrl(page());
        assertThat(visits.sends(
                        first, "/freezes/find", "number", zhao.number().value().substring(2)))
                .hasRedirectedUrl(page());
        assertThat(EntryVisits.text(visits.sends(first, "/freezes/find", "number", "赵六")))
                .contains("没有这个号码的人员");
        assertThat(visits.sends(
                        first, "/freezes/find", "number", zhao.number().value().substring(0, 9)))
                .hasStatus(422);
    }

    @Test
    void oneIsFoundByExactlyTheirDocument() {
        assertThat(search.find(passport(zhao), first))
                .hasValueSatisfying(found -> assertThat(found.person()).isEqualTo(zhao.person()));
        assertThat(search.find(passport(zhao) + "0", first)).isEmpty();
    }

    @Test
    void nobodyTriesOutNumbers() {
        for (int n = 0; n < 59; n++) {
            search.find("LS2020%06d".formatted(n), first);
        }
        assertThat(visits.sends(first, "/freezes/find", "number", zhao.number().value()))
                .hasRedirectedUrl(page());
        var refused =
                visits.sends(first, "/freezes/find", "number", zhao.number().value());
        assertThat(refused).hasStatus(422);
        assertThat(EntryVisits.text(refused)).contains("一小时内最多查询 60 次，13:49 起可以继续");
        assertThatThrownBy(() -> search.find("LS2020000000", first)).isInstanceOf(LimitReached.class);
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = 'freeze.looked-up' and human_id = ?")
                        .param(first.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(60);
        assertThat(search.find(zhao.number().value(), second)).isPresent();
        passes(Duration.ofHours(1));
        assertThat(search.find(zhao.number().value(), first)).isPresent();
    }

    @Test
    void beforeItHappensAPageSaysWhatWill() {
        assertThat(visits.sees(first, page())).contains("赵六 立即不能进入任何校门", "只能由保卫处的另一位同事解除");
        assertThat(freezes.frozen(List.of(zhao.person()))).isEmpty();
    }

    @Test
    void theirHomeLeadsToAllTheirPages() {
        assertThat(visits.sees(first, "/")).contains("谁进出了校门", "按部门和单位，含名单", "各闸机是否就绪", "立即停止一个人的通行");
    }

    @Test
    @Rule("R41")
    void theirDepartmentFindsWhoIsFrozen() {
        var secretary = university.secretary("李四", college);
        comes("钱七", "2026-11-23", "2027-11-22");
        assertThat(visits.sees(secretary, "/people?standing=FROZEN"))
                .contains("已冻结</option>")
                .doesNotContain("赵六", "钱七");
        freezing.freeze(zhao.person(), first, "证件疑被冒用");
        assertThat(visits.sees(secretary, "/people?standing=FROZEN"))
                .contains("赵六")
                .doesNotContain("钱七");
    }

    @Test
    void aReasonIsGiven() {
        assertThat(visits.sends(first, page(), "reason", "  ")).hasStatus(422);
        assertThat(visits.sends(first, page(), "reason", "长".repeat(501))).hasStatus(422);
        assertThat(freezes.frozen(List.of(zhao.person()))).isEmpty();
    }

    @Test
    void whoeverFrozeThemDoesNotReleaseThem() {
        assertThat(visits.sends(first, page(), "reason", "证件疑被冒用")).hasRedirectedUrl(page());
        assertThat(freezes.frozen(List.of(zhao.person()))).containsExactly(zhao.person());
        assertThat(visits.sees(first, page())).contains("已冻结", "须由保卫处的另一位同事解除").doesNotContain("/release");
        var id = freezing.of(zhao.person()).getFirst().id();
        assertThat(visits.sends(first, "/freezes/" + id + "/release", "remark", "已核实"))
                .hasStatus(404);
        assertThat(visits.sends(second, "/freezes/" + id + "/release", "remark", ""))
                .hasStatus(422);
        assertThat(visits.sends(second, "/freezes/" + id + "/release", "remark", "已核实"))
                .hasRedirectedUrl("/freezes");
        assertThat(freezes.frozen(List.of(zhao.person()))).isEmpty();
        assertThat(visits.sees(first, page())).contains("已核实", "证件疑被冒用", "吴九");
    }

    @Test
    void theDatabaseHoldsThatToo() {
        var freeze = freezing.freeze(zhao.person(), first, "核实身份");
        assertThatThrownBy(() -> jdbc.sql(
                                "update freeze_freeze set released_at = frozen_at, released_by = frozen_by, remark = 'x' where id = ?")
                        .param(freeze.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void onlyOneFreezeHolds() {
        freezing.freeze(zhao.person(), first, "核实身份");
        assertThatThrownBy(() -> freezing.freeze(zhao.person(), second, "又一次")).isInstanceOf(AlreadyFrozen.class);
        assertThat(freezing.of(zhao.person())).hasSize(1);
    }

    @Test
    void whoeverIsFrozenDoesNotReleaseThemselvesNorFreezeThemselves() {
        offices.grant(zhao.human(), Role.SECURITY_OFFICE, null, null, LocalDate.EPOCH, null, first);
        assertThatThrownBy(() -> freezing.freeze(zhao.person(), zhao.human(), "x"))
                .isInstanceOf(NotFound.class);
        var freeze = freezing.freeze(zhao.person(), first, "核实身份");
        assertThatThrownBy(() -> freezing.release(freeze.id(), zhao.human(), "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theListShowsWhoIsFrozenAndWhoWas() {
        var freeze = freezing.freeze(zhao.person(), first, "核实身份");
        assertThat(visits.sees(second, "/freezes")).contains("赵六", zhao.number().value(), "核实身份");
        freezing.release(freeze.id(), second, "身份无误");
        assertThat(visits.sees(second, "/freezes")).contains("已解除的冻结", "身份无误");
    }

    @Test
    void nobodyElseSeesAnyOfIt() {
        assertThat(visits.asks(leader, "/freezes")).hasStatus(404);
        assertThat(visits.asks(zhao.human(), page())).hasStatus(404);
        assertThat(visits.asks(first, "/freezes/people/" + UUID.randomUUID())).hasStatus(404);
        assertThat(visits.asks(first, "/freezes/" + UUID.randomUUID() + "/release"))
                .hasStatus(404);
        assertThatThrownBy(() -> freezing.freeze(new PersonId(UUID.randomUUID()), first, "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theirLeaderSeesThatTheyAre() {
        assertThat(visits.sees(leader, "/people")).doesNotContain("已冻结</span>");
        freezing.freeze(zhao.person(), first, "证件疑被冒用");
        assertThat(visits.sees(leader, "/people")).contains("已冻结</span>");
        assertThat(visits.sees(leader, "/people/" + zhao.person()))
                .contains("已冻结</span>")
                .doesNotContain("冒用");
    }

    @Test
    void thePersonIsToldThatTheyAreAndNotWhy() {
        freezing.freeze(zhao.person(), first, "证件疑被冒用");
        assertThat(visits.sees(zhao.human(), "/entry/now"))
                .contains("已冻结", "请联系保卫处")
                .doesNotContain("冒用");
    }
}
