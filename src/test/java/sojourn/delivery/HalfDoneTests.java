package sojourn.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Rule;
import sojourn.approval.Trial;
import sojourn.gate.Device;
import sojourn.gate.DeviceAnswered;
import sojourn.gate.Direction;
import sojourn.gate.LeftUndone;
import sojourn.gate.Protocol;
import sojourn.gate.Trouble;
import sojourn.register.PersonId;

/** A device that calls us does some of what it was told and refuses the rest. */
@SpringBootTest
@QuickDelivery
@Rule("R43")
class HalfDoneTests {

    @Autowired
    ApplicationContext rooms;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trial.MovableClock clock;

    private Campus campus;
    private Device device;

    @BeforeEach
    void aGateThatCalls() {
        clock.reset();
        campus = new Campus(rooms);
        device = campus.device(Protocol.ICLOCK, "127.0.0.1", "HALF" + UUID.randomUUID());
        hasCalled();
    }

    private void hasCalled() {
        jdbc.sql("""
                        insert into iclock_device (device, serial, called_at, told_at)
                        values (?, ?, timestamptz '2100-01-01', timestamptz '2100-01-01')
                        """).params(device.id().value(), device.access().serial()).update();
    }

    @AfterEach
    void asBefore() {
        campus.close();
        clock.reset();
    }

    @Test
    @Rule({"R43", "R47"})
    void whoMayBeThereAfterARefusalIsRemovedAllTheSame() {
        var zhang = campus.people(1).getFirst();
        campus.permit(zhang);
        answers("PUT", new Trouble(Trouble.Kind.SETTING, "AUTHORIZE Return=-13"));
        soon(() -> assertThat(states(zhang.person())).containsExactly(State.MISSET));
        campus.freeze(zhang);
        answers("REMOVE", new Trouble(Trouble.Kind.SETTING, "UNPERSON Return=-13"));
        assertThat(states(zhang.person())).containsExactly(State.STILL_THERE);
    }

    @Test
    void whatWasHeldBeforeAHalfDoneOrderIsToldAnew() {
        var zhang = campus.people(1).getFirst();
        campus.permit(zhang);
        soon(() -> assertThat(asked()).contains("PUT"));
        jdbc.sql("""
                        insert into iclock_held (device, person, name, valid_from, valid_until, person_turn, told_at)
                        select device, number, wanted_name, wanted_from at time zone 'Asia/Shanghai',
                            (wanted_until - interval '1 second') at time zone 'Asia/Shanghai', 1, now()
                        from delivery_item where device = ?
                        """).param(device.id().value()).update();
        answers("PUT", null);
        answers("REMOVE_FACE", null);
        soon(() -> assertThat(states(zhang.person())).containsExactly(State.READY));
        campus.freeze(zhang);
        answers("REMOVE", new Trouble(Trouble.Kind.SETTING, "UNPERSON Return=-13"));
        campus.release(zhang);
        answers("PUT", null);
    }

    @Test
    @Rule({"R43", "R47"})
    void whomACallingGateTellsOfUnderTheSameDigitsIsLeftAlone() {
        takesOnlyDigits();
        var zhang = campus.people(1).getFirst();
        tellsOf(zhang.number().value().substring(2), "林同学");
        campus.permit(zhang);
        soon(() -> assertThat(states(zhang.person())).containsExactly(State.TAKEN));
        assertThat(asked()).isEmpty();
        jdbc.sql("delete from iclock_held where device = ?")
                .param(device.id().value())
                .update();
        deliveries.retry(List.of(device.id()), campus.administrator());
        answers("PUT", null);
        answers("REMOVE_FACE", null);
        soon(() -> assertThat(states(zhang.person())).containsExactly(State.READY));
        tellsOf(zhang.number().value().substring(2), "林同学");
        campus.freeze(zhang);
        soon(() -> assertThat(states(zhang.person())).containsExactly(State.SOMEBODY_ELSE));
        assertThat(asked()).isEmpty();
    }

    @Test
    @Rule("R47")
    void whomACallingGateTellsOfInOtherWritingIsRemoved() {
        takesOnlyDigits();
        var zhang = campus.people(1).getFirst();
        campus.permit(zhang);
        answers("PUT", null);
        answers("REMOVE_FACE", null);
        soon(() -> assertThat(states(zhang.person())).containsExactly(State.READY));
        tellsOf(zhang.number().value().substring(2), zhang.name() + ".");
        campus.freeze(zhang);
        answers("REMOVE", null);
        assertThat(states(zhang.person())).containsExactly(State.REMOVED);
    }

    private void takesOnlyDigits() {
        campus.close();
        device = campus.device(Protocol.ICLOCK, "127.0.0.1", "DIGITS" + UUID.randomUUID(), true, Direction.IN);
        hasCalled();
    }

    /** With other days than ours. */
    private void tellsOf(String number, String name) {
        jdbc.sql("""
                        insert into iclock_held (device, person, name, valid_from, valid_until, person_turn, told_at)
                        values (?, ?, ?, timestamp '2026-09-01', timestamp '2030-07-01', 1, now())
                        """).params(device.id().value(), number, name).update();
    }

    @Test
    void whoWasToBeLetInFromAnHourOnAndWasNotIsToldAnew() {
        var zhang = campus.people(1).getFirst();
        campus.permit(zhang);
        answers("PUT", null);
        answers("REMOVE_FACE", null);
        soon(() -> assertThat(states(zhang.person())).containsExactly(State.READY));
        var failed = new Trouble(Trouble.Kind.PASSING, "AUTHORIZE Return=-2");
        rooms.publishEvent(new LeftUndone(device.id(), zhang.number().value(), failed));
        answers("PUT", null);
        soon(() -> assertThat(asked()).contains("REMOVE_FACE"));
        rooms.publishEvent(new LeftUndone(device.id(), zhang.number().value().substring(2), failed));
        answers("PUT", null);
    }

    @Test
    @Rule({"R40", "R43"})
    void whoComesInLaterIsReadyThereAndItIsSaidFromWhen() {
        var zhang = campus.people(1).getFirst();
        campus.permit(zhang, campus.time().today().plusDays(3));
        campus.pass(Duration.ofHours(2));
        answers("PUT", null);
        answers("REMOVE_FACE", null);
        soon(() -> assertThat(deliveries.of(List.of(zhang.person())))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.state()).isEqualTo(State.READY);
                    assertThat(place.from())
                            .isEqualTo(
                                    campus.time().startOf(campus.time().today().plusDays(3)));
                    assertThat(place.opensLater(campus.time().now())).isTrue();
                    assertThat(place.opensLater(
                                    campus.time().startOf(campus.time().today().plusDays(3))))
                            .isFalse();
                }));
    }

    /** As soon as it was asked to. */
    private void answers(String step, Trouble trouble) {
        soon(() -> assertThat(asked()).contains(step));
        var reference = jdbc.sql("select reference from delivery_item where device = ?")
                .param(device.id().value())
                .query(String.class)
                .single();
        rooms.publishEvent(new DeviceAnswered(device.id(), reference, trouble));
    }

    private List<String> asked() {
        return jdbc.sql("select asked_step from delivery_item where device = ? and reference is not null")
                .param(device.id().value())
                .query(String.class)
                .list();
    }

    private List<State> states(PersonId person) {
        return deliveries.of(List.of(person)).stream().map(Place::state).toList();
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(holds);
    }
}
