package sojourn.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Rule;
import sojourn.entry.EntryRoom;
import sojourn.notice.Inbox;
import sojourn.notice.Message;
import sojourn.organization.CampusId;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;

/** The papers are due eight hours after somebody was let in: Monday 2026-11-23, 12:48. */
@Rule("R40")
class ChasingTests extends EntryRoom {

    @Autowired
    Emergencies emergencies;

    @Autowired
    Chasing chasing;

    @Autowired
    Inbox inbox;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient jdbc;

    private HumanId officer;
    private HumanId colleague;
    private HumanId elsewhere;
    private EmergencyId entry;

    @BeforeEach
    void somebodyWasLetIn() {
        officer = officer("郑十", main);
        colleague = officer("吴九", main);
        elsewhere = officer("何廿二", xianlin);
        entry = new EmergencyId(UUID.randomUUID());
        var typed = new Typed(
                "", "周五一", "宁安抢修公司", "13812345678", "", "", main.toString(), "水管爆裂", "李四", "025-80000101", "2");
        assertThat(emergencies.open(entry, typed, true, officer).all()).isEmpty();
    }

    private HumanId officer(String name, CampusId campus) {
        var human = university.human(name);
        offices.grant(human, Role.SECURITY_OFFICE, null, campus, LocalDate.EPOCH, null, human);
        return human;
    }

    private List<String> said(HumanId human) {
        return inbox.latest(human, 50).stream()
                .filter(message -> message.link().equals("/emergency/" + entry))
                .map(Message::key)
                .toList()
                .reversed();
    }

    /** Looks twice at a moment: what is said is said once. */
    private void looks(String campusTime) {
        at(campusTime);
        chasing.run();
        chasing.run();
    }

    private void said(String... keys) {
        for (var human : List.of(officer, colleague)) {
            await().untilAsserted(() -> assertThat(said(human)).containsExactly(keys));
        }
    }

    @Test
    void theyAreAskedForAtHalfTimeWhenTheyAreDueAndOnEachWorkingMorningOnceEach() {
        looks("2026-11-23T16:47:59");
        looks("2026-11-23T16:48:00");
        said("notice.papers.HALF");
        looks("2026-11-23T20:47:00");
        looks("2026-11-23T20:48:00");
        said("notice.papers.HALF", "notice.papers.DUE");
        looks("2026-11-24T07:59:00");
        looks("2026-11-24T08:00:00");
        looks("2026-11-24T17:00:00");
        said("notice.papers.HALF", "notice.papers.DUE", "notice.papers.MORNING");
        // a Saturday and a Sunday, then the next Monday
        looks("2026-11-28T09:00:00");
        looks("2026-11-29T09:00:00");
        looks("2026-11-30T09:00:00");
        said("notice.papers.HALF", "notice.papers.DUE", "notice.papers.MORNING", "notice.papers.MORNING");
        assertThat(said(elsewhere)).isEmpty();
        assertThat(inbox.latest(officer, 50))
                .allSatisfy(
                        message -> assertThat(message.arguments().toString()).doesNotContain("周五一"));
    }

    @Test
    void ofWhatCameUpWhileNothingRanTheLastAloneIsSaid() {
        looks("2026-11-24T10:00:00");
        said("notice.papers.MORNING");
        looks("2026-11-24T23:00:00");
        looks("2026-11-25T08:00:00");
        said("notice.papers.MORNING", "notice.papers.MORNING");
    }

    @Test
    void onceThePapersAreInNobodyIsAsked() {
        looks("2026-11-23T16:48:00");
        said("notice.papers.HALF");
        assertThat(emergencies.close(entry, "抢修单一份", "周五一", colleague).all()).isEmpty();
        looks("2026-11-23T21:00:00");
        looks("2026-11-24T09:00:00");
        var other = new EmergencyId(UUID.randomUUID());
        at("2026-11-24T09:01:00");
        var typed = new Typed(
                "", "吴六一", "宁安抢修公司", "13812345679", "", "", main.toString(), "水管爆裂", "李四", "025-80000101", "2");
        emergencies.open(other, typed, true, officer);
        looks("2026-11-24T13:01:00");
        // what was published later has come, so nothing of the first one is on its way
        await().untilAsserted(() -> assertThat(inbox.latest(officer, 50))
                .anyMatch(message -> message.link().endsWith(other.toString())));
        said("notice.papers.HALF");
    }

    @Test
    void closingNeedsToSayWhatWasHandedInAndByWhomAndCountsOnce() {
        assertThat(emergencies.close(entry, " ", "", officer).all()).hasSize(2);
        assertThat(emergencies.get(entry, officer).closing()).isNull();
        emergencies.close(entry, "抢修单一份", "周五一", officer);
        emergencies.close(entry, "另一份", "别人", colleague);
        var closing = emergencies.get(entry, officer).closing();
        assertThat(closing.papers()).isEqualTo("抢修单一份");
        assertThat(closing.handedBy()).isEqualTo("周五一");
        assertThat(closing.by()).isEqualTo(officer);
    }

    @Test
    void whoCameIsForgottenThirtyDaysAfterThePapersAreIn() {
        at("2026-11-23T20:00:00");
        emergencies.close(entry, "抢修单一份", "周五一", officer);
        looks("2026-12-23T19:59:59");
        assertThat(emergencies.get(entry, officer).who()).isNotNull();
        looks("2026-12-23T20:00:00");
        var left = emergencies.get(entry, officer);
        assertThat(left.who()).isNull();
        assertThat(left.closing().handedBy()).isNull();
        assertThat(left.closing().papers()).isEqualTo("抢修单一份");
        assertThat(jdbc.sql(
                                "select count(*) from emergency_entry where id = ? and who_sealed is null and handed_sealed is null")
                        .param(entry.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = 'emergency.forgotten' and thing_id = ?")
                        .param(entry.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whosePapersNeverComeIsForgottenNinetyDaysAfterTheyWereDueAndTheyAreStillAskedFor() {
        looks("2027-02-21T20:47:59");
        assertThat(emergencies.get(entry, officer).who()).isNotNull();
        looks("2027-02-21T20:48:00");
        var left = emergencies.get(entry, officer);
        assertThat(left.who()).isNull();
        assertThat(left.closing()).isNull();
        looks("2027-03-01T09:00:00");
        await().untilAsserted(() -> assertThat(said(officer)).endsWith("notice.papers.MORNING"));
        assertThat(emergencies.close(entry, "抢修单一份", "周五一", officer).all()).isEmpty();
        assertThat(emergencies.get(entry, officer).closing().handedBy()).isEqualTo("周五一");
        looks("2027-03-31T09:00:00");
        assertThat(emergencies.get(entry, officer).closing().handedBy()).isNull();
    }
}
