package sojourn.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sojourn.Rule;
import sojourn.entry.Reason;
import sojourn.gate.Access;
import sojourn.gate.Crossing;
import sojourn.gate.Crossing.Way;
import sojourn.gate.Device;
import sojourn.gate.Direction;

/** What devices tell is kept once, and understood as far as it can be. */
@Rule("R46")
class IntakeTests extends PassageRoom {

    @Autowired
    Passages passages;

    @Autowired
    Retention retention;

    private Passage last() {
        return passages.today(Scope.EVERYWHERE, east.id(), false, null, 1).getFirst();
    }

    private Reason reason() {
        var judgement = last().judgement();
        return judgement == null ? null : judgement.reason();
    }

    @Test
    void toldTwiceOrByTwoWaysItIsKeptAndCountedOnce() {
        var crossing = crossing(7, time.now(), zhao.number().value(), true);
        tells(in, crossing);
        tells(in, crossing, crossing(8, time.now(), zhao.number().value(), true), crossing);
        assertThat(kept(in)).containsExactly(7L, 8L);
        assertThat(passages.countToday(Scope.EVERYWHERE, east.id())).isEqualTo(new Passages.Counts(2, 0, 0));
    }

    @Test
    void itIsKeptWithWhoWhereAndWhichWay() {
        passes(out, zhao);
        assertThat(last().person()).isEqualTo(zhao.person());
        assertThat(last().direction()).isEqualTo(Direction.OUT);
        assertThat(last().campus()).isEqualTo(main);
        assertThat(last().judgement()).isNull();
    }

    @Test
    void aDeviceThatTakesOnlyDigitsKnowsThemToo() {
        var digits = device(east, Direction.IN, "http://127.0.0.1:1", true);
        enters(digits);
        tells(digits, crossing(1, time.now(), zhao.number().value().substring(2), true));
        assertThat(last().person()).isEqualTo(zhao.person());
    }

    @Test
    void whoHasTheDigitsOfSomebodyWhomWeNeverEnteredThereIsNobody() {
        var digits = device(east, Direction.IN, "http://127.0.0.1:1", true);
        var bare = zhao.number().value().substring(2);
        tells(digits, crossing(1, time.now(), bare, true));
        assertThat(last().person()).isNull();
        assertThat(last().number()).isEqualTo(bare);
        passes(Duration.ofMinutes(1));
        enters(digits);
        item(digits, "trouble = 'TAKEN', words = ''");
        tells(digits, crossing(2, time.now(), bare, true));
        assertThat(last().person()).as("somebody else has them now").isNull();
        passes(Duration.ofMinutes(1));
        tells(digits, crossing(3, time.now(), zhao.number().value(), true));
        assertThat(last().person()).as("with its letters it is nobody else's").isEqualTo(zhao.person());
    }

    @Test
    void whatIsToldLateOfSomebodyWhoIsGoneIsStillTheirs() {
        var digits = device(east, Direction.IN, "http://127.0.0.1:1", true);
        enters(digits);
        var gone = time.now();
        passes(Duration.ofHours(1));
        jdbc.sql("update delivery_item set settled_at = ? where device = ?")
                .params(java.sql.Timestamp.from(gone), digits.id().value())
                .update();
        item(
                digits,
                "shown_name = '赵六', wanted_name = null, wanted_from = null, wanted_until = null, known_name = null, known_from = null, known_until = null");
        tells(digits, crossing(1, gone.minusSeconds(60), zhao.number().value().substring(2), true));
        assertThat(last().person()).isEqualTo(zhao.person());
        tells(digits, crossing(2, time.now(), zhao.number().value().substring(2), true));
        assertThat(last().person()).isNull();
    }

    /** As room delivery writes it down. */
    private void enters(Device device) {
        jdbc.sql("""
                        insert into delivery_item (device, person, number, wanted_name, wanted_from, wanted_until, wanted_at, urgent,
                            known_name, known_from, known_until)
                        values (?, ?, ?, '赵六', timestamptz '2026-11-24', timestamptz '2027-11-23', now(), false,
                            '赵六', timestamptz '2026-11-24', timestamptz '2027-11-23')
                        """)
                .params(
                        device.id().value(),
                        zhao.person().value(),
                        zhao.number().value())
                .update();
    }

    private void item(Device device, String change) {
        jdbc.sql("update delivery_item set " + change + " where device = ?")
                .param(device.id().value())
                .update();
    }

    @Test
    void digitsAloneAreSomebodyElseAtAnyOtherDevice() {
        var digits = zhao.number().value().substring(2);
        tells(in, crossing(1, time.now(), digits, true));
        assertThat(last().person()).isNull();
        assertThat(last().number()).isEqualTo(digits);
        passes(Duration.ofMinutes(1));
        tells(in, crossing(2, time.now(), "ls" + digits, true));
        assertThat(last().person()).isEqualTo(zhao.person());
    }

    @Test
    @Rule("R40")
    void whoWasNotLetInIsJudgedByTheOneRule() {
        isRefused(in, zhao);
        assertThat(reason()).isEqualTo(Reason.NUMBER_WAITS);
        passes(WAIT);
        isRefused(in, zhao);
        assertThat(reason()).isEqualTo(Reason.NO_PERMIT);
        freezing.freeze(zhao.person(), officer, "核实身份");
        passes(Duration.ofMinutes(1));
        isRefused(in, zhao);
        assertThat(reason()).isEqualTo(Reason.FROZEN);
        passes(Duration.ofMinutes(1));
        tells(in, crossing(9, time.now(), null, false));
        assertThat(reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    @Rule("R40")
    void whereTheRuleWouldHaveOpenedNoReasonIsMadeUp() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        tells(in, new Crossing(1, time.now(), zhao.number().value(), Way.CODE, false, "5/9"));
        assertThat(last().judgement()).isEqualTo(new Passage.Judgement(null));
        passes(Duration.ofMinutes(1));
        isRefused(in, zhao);
        assertThat(reason()).isEqualTo(Reason.NO_FACE);
    }

    @Test
    @Rule({"R4", "R40"})
    void theHoursOfACategoryAreNoReasonAtAnExit() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        at("2026-12-01T20:00:00"); // a Tuesday
        hours("Mon-Fri 07:00-19:00");
        try {
            tells(in, new Crossing(1, time.now(), zhao.number().value(), Way.CODE, false, "5/9"));
            assertThat(reason()).isEqualTo(Reason.OUTSIDE_HOURS);
            passes(Duration.ofMinutes(1));
            tells(out, new Crossing(1, time.now(), zhao.number().value(), Way.CODE, false, "5/9"));
            assertThat(last().judgement()).isEqualTo(new Passage.Judgement(null));
        } finally {
            hours("");
        }
    }

    @Test
    @Rule("R40")
    void whatIsToldLaterThanAMinuteIsNotJudgedByWhatIsKnownNow() {
        tells(in, crossing(1, time.now().minusSeconds(61), zhao.number().value(), false));
        assertThat(last().judgement()).isNull();
    }

    @Test
    void aClockThatCannotBeRightDoesNotPutAPassageIntoAnotherDay() {
        tells(in, crossing(1, Instant.EPOCH, zhao.number().value(), true));
        assertThat(last().at()).isEqualTo(time.now());
        tells(
                in,
                crossing(2, time.now().plus(Duration.ofDays(400)), zhao.number().value(), true));
        assertThat(last().at()).isEqualTo(time.now());
        assertThat(kept(in)).hasSize(2);
    }

    @Test
    void whateverADeviceMakesUpIsKept() {
        tells(in, new Crossing(-3, Instant.MIN, "<script>'; --", Way.OTHER, false, "\u0000\ud800".repeat(200)));
        tells(in, new Crossing(Long.MAX_VALUE, Instant.MAX, "", Way.OTHER, false, "w".repeat(500)));
        assertThat(kept(in)).containsExactlyInAnyOrder(0L, Long.MAX_VALUE);
        assertThat(last().number()).isNull();
    }

    @Test
    void aDeviceOutOfUseIsNotBelieved() {
        gates.save(
                new Device(
                        in.id(),
                        in.gate(),
                        in.name(),
                        in.protocol(),
                        in.direction(),
                        new Access("", "", "", ""),
                        in.profile(),
                        false),
                officer);
        passes(in, zhao);
        assertThat(kept(in)).isEmpty();
    }

    @Test
    void itIsKeptForASetTimeAndNoLonger() {
        passes(in, zhao);
        passes(Duration.ofDays(180).minusSeconds(1));
        retention.run();
        assertThat(kept(in)).hasSize(1);
        passes(Duration.ofSeconds(2));
        retention.run();
        assertThat(kept(in)).isEmpty();
        assertThat(jdbc.sql("select count(*) from passage_presence where person = ?")
                        .param(zhao.person().value())
                        .query(Long.class)
                        .single())
                .isZero();
        tells(
                in,
                crossing(
                        5, time.now().minus(Duration.ofDays(181)), zhao.number().value(), true));
        assertThat(kept(in)).isEmpty();
    }

    @Test
    void whatGoesInManyPartsGoesWhole() {
        var old = time.now();
        jdbc.sql("""
                        insert into passage_passage (id, device, device_serial_no, told_at, at, received_at, direction, campus, gate, way,
                            allowed, words, judged)
                        select gen_random_uuid(), :device, n, :at, :at, :at, 'IN', :device, :device, 'FACE', true, '', false
                        from generate_series(1, :many) n
                        """)
                .param("device", in.id().value())
                .param("at", java.sql.Timestamp.from(old))
                .param("many", 2 * Retention.SLICE + 1)
                .update();
        passes(Duration.ofDays(181));
        retention.run();
        assertThat(kept(in)).isEqualTo(List.of());
    }
}
