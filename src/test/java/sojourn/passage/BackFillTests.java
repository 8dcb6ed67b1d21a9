package sojourn.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sojourn.Rule;
import sojourn.gate.Access;
import sojourn.gate.Crossing;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.shell.NewId;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.Known;
import sojourn.simulator.Passage;
import sojourn.simulator.Settings;

/** What a device did not tell by itself it is asked for, over a real socket: no passage is lost, none is there twice. */
@Rule("R46")
class BackFillTests extends PassageRoom {

    @Autowired
    BackFill backFill;

    private GateSimulator simulator;
    private Device device;

    @BeforeEach
    void aSimulatedDevice() {
        simulator = simulator();
        device = device(east, Direction.IN, simulator.address());
    }

    @AfterEach
    void off() {
        simulator.close();
        save(device.access(), false);
    }

    private void save(Access access, boolean inUse) {
        device = new Device(
                device.id(),
                device.gate(),
                device.name(),
                device.protocol(),
                device.direction(),
                access,
                device.profile(),
                inUse);
        gates.save(device, officer);
    }

    private GateSimulator simulator() {
        var made = new GateSimulator(Settings.of("东门", "SIM1", "right horse", clock)).start(0);
        made.enter(new Known(
                zhao.number().value(),
                "赵六",
                true,
                LocalDateTime.of(2026, 1, 1, 0, 0),
                LocalDateTime.of(2036, 1, 1, 0, 0),
                List.of(1),
                8));
        return made;
    }

    private List<Passage> stand(int times) {
        return LongStream.range(0, times)
                .mapToObj(n -> simulator.face(zhao.number().value()))
                .toList();
    }

    private static Crossing told(Passage passage) {
        return crossing(
                passage.serial(),
                passage.at().toInstant(),
                passage.number(),
                passage.reason().opens());
    }

    private static Long[] numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toArray(Long[]::new);
    }

    @Test
    void aDeviceThatToldNothingIsAskedForAll() {
        stand(700);
        backFill.fill(device);
        assertThat(kept(device)).containsExactly(numbers(1, 700));
        backFill.fill(device);
        assertThat(kept(device)).hasSize(700);
    }

    @Test
    void whatIsMissingBetweenTwoThatWereToldIsFilled() {
        var ten = stand(10);
        tells(device, told(ten.get(0)));
        tells(device, told(ten.get(1)));
        tells(device, told(ten.get(6)));
        assertThat(kept(device)).containsExactly(1L, 2L, 7L);
        backFill.fill(device);
        assertThat(kept(device)).containsExactly(numbers(1, 10));
    }

    @Test
    void aGapIsAskedForSoonAndTheRestEveryFiveMinutes() {
        var ten = stand(10);
        backFill.run().join();
        assertThat(kept(device)).hasSize(10);
        passes(Marks.PAUSE.plusSeconds(1));
        var three = stand(3);
        backFill.run().join();
        assertThat(kept(device)).as("nothing says that something is missing").hasSize(10);
        tells(device, told(three.getLast()));
        backFill.run().join();
        assertThat(kept(device)).containsExactly(numbers(1, 13));
        passes(Duration.ofSeconds(1));
        stand(1);
        passes(Marks.EVERY);
        backFill.run().join();
        assertThat(kept(device)).hasSize(14);
        assertThat(ten).hasSize(10);
    }

    @Test
    void aDeviceThatIsAwayIsAskedTheNextTime() {
        stand(3);
        simulator.faults().unreachable(true);
        backFill.fill(device);
        assertThat(kept(device)).isEmpty();
        simulator.faults().clear();
        simulator.faults().busy(true);
        backFill.fill(device);
        assertThat(kept(device)).isEmpty();
        simulator.faults().clear();
        backFill.fill(device);
        assertThat(kept(device)).containsExactly(numbers(1, 3));
    }

    @Test
    void oneThatIsAwayHoldsUpNoOther() {
        var other = device(east, Direction.OUT, "http://127.0.0.1:1");
        stand(2);
        backFill.run().join();
        assertThat(kept(device)).hasSize(2);
        assertThat(kept(other)).isEmpty();
    }

    @Test
    void oneThatAnswersSlowlyHoldsUpNobodyEither() throws Exception {
        stand(2);
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var slow = new Device(
                    NewId.of(DeviceId::new),
                    east.id(),
                    "slow " + silent.getLocalPort(),
                    Protocol.ISAPI,
                    Direction.OUT,
                    new Access("http://127.0.0.1:" + silent.getLocalPort(), "admin", "right horse", ""),
                    new Profile("1", 1, false, 190_000, Duration.ofSeconds(30)),
                    true);
            gates.save(slow, officer);
            var first = backFill.run();
            await().untilAsserted(() -> assertThat(kept(device)).hasSize(2));
            stand(3);
            passes(Marks.EVERY);
            var second = backFill.run();
            await().until(second::isDone);
            assertThat(kept(device)).hasSize(5);
            assertThat(first).isNotDone();
            gates.save(
                    new Device(
                            slow.id(),
                            slow.gate(),
                            slow.name(),
                            slow.protocol(),
                            slow.direction(),
                            slow.access(),
                            slow.profile(),
                            false),
                    officer);
        }
    }

    private void reset() {
        simulator.close();
        passes(Duration.ofHours(1));
        simulator = simulator();
        var access = new Access(simulator.address(), "admin", "right horse", "");
        save(access, true);
    }

    @Test
    void aDeviceThatBeginsToNumberAnewLosesNothing() {
        stand(20);
        backFill.fill(device);
        reset();
        stand(5);
        backFill.fill(device);
        assertThat(kept(device)).hasSize(25).endsWith(numbers(1, 5));
        stand(30);
        backFill.fill(device);
        assertThat(kept(device)).hasSize(55).endsWith(numbers(1, 35));
    }

    @Test
    void alsoWhereItHasGoneFurtherThanBefore() {
        stand(5);
        backFill.fill(device);
        reset();
        stand(12);
        backFill.fill(device);
        assertThat(kept(device)).hasSize(17).endsWith(numbers(1, 12));
    }

    @Test
    void alsoWhereItTellsByItself() {
        stand(20);
        backFill.fill(device);
        reset();
        var five = stand(5);
        tells(device, told(five.get(3)));
        backFill.fill(device);
        assertThat(kept(device)).hasSize(25).endsWith(numbers(1, 5));
        tells(device, told(stand(1).getFirst()));
        backFill.fill(device);
        assertThat(kept(device)).hasSize(26);
    }

    @Test
    void aDeviceThatHasForgottenItsPastStillCounts() {
        stand(4);
        backFill.fill(device);
        reset();
        backFill.fill(device);
        assertThat(kept(device)).hasSize(4);
        stand(1);
        backFill.fill(device);
        assertThat(kept(device)).hasSize(5);
    }
}
