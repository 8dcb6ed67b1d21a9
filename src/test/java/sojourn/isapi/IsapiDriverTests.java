package sojourn.isapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sojourn.Rule;
import sojourn.gate.Crossing;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Held;
import sojourn.gate.Trouble.Kind;
import sojourn.simulator.Firmware;

/** The driver and both dialects of the simulated gate, over a real socket. */
@Rule("R44")
class IsapiDriverTests {

    private Bench bench = new Bench(Firmware.NEW);

    static List<Firmware> dialects() {
        return List.of(Firmware.NEW, Firmware.OLD);
    }

    private void at(Firmware firmware) {
        bench.close();
        bench = new Bench(firmware);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Kind kind(ThrowingCallable call) {
        var trouble = catchThrowableOfType(DeviceTrouble.class, call);
        assertThat(trouble).isNotNull();
        return trouble.trouble().kind();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    @Rule("R42")
    void whoWasPutIsHeldWithTheirValidityAndChangedByPuttingAgain(Firmware firmware) {
        at(firmware);
        bench.driver.put(bench.device(), Bench.zhang());
        bench.driver.put(bench.device(), Bench.zhang());
        assertThat(bench.driver.held(bench.device(), "LS2026000123")).contains(new Held(Bench.zhang(), false));
        assertThat(bench.driver.held(bench.device(), "LS2026000999")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aFaceIsPutReplacedAndRemovedAndThePersonStays(Firmware firmware) {
        at(firmware);
        bench.driver.put(bench.device(), Bench.zhang());
        bench.driver.putFace(bench.device(), "LS2026000123", Bench.JPEG);
        bench.driver.putFace(bench.device(), "LS2026000123", Bench.JPEG);
        assertThat(bench.driver.held(bench.device(), "LS2026000123")).contains(new Held(Bench.zhang(), true));
        bench.driver.put(bench.device(), Bench.zhang());
        assertThat(bench.gate.person("LS2026000123").orElseThrow().hasFace()).isTrue();
        bench.driver.removeFace(bench.device(), "LS2026000123");
        bench.driver.removeFace(bench.device(), "LS2026000123");
        assertThat(bench.driver.held(bench.device(), "LS2026000123")).contains(new Held(Bench.zhang(), false));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void whoIsRemovedIsForgottenAndRemovingAgainIsNoTrouble(Firmware firmware) {
        at(firmware);
        bench.driver.put(bench.device(), Bench.zhang());
        bench.driver.remove(bench.device(), "LS2026000123");
        bench.driver.remove(bench.device(), "LS2026000123");
        assertThat(bench.gate.people()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void everybodyIsListedPartByPart(Firmware firmware) {
        at(firmware);
        IntStream.range(0, 71).forEach(n -> bench.driver.put(bench.device(), Bench.entrant("LS" + (1000 + n), "王")));
        var first = bench.driver.everybody(bench.device(), "");
        var second = bench.driver.everybody(bench.device(), String.valueOf(first.next()));
        var third = bench.driver.everybody(bench.device(), String.valueOf(second.next()));
        assertThat(List.of(
                        first.held().size(), second.held().size(), third.held().size()))
                .containsExactly(30, 30, 11);
        assertThat(third.next()).isNull();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    @Rule("R43")
    void whoIsInALaterPartOfAListOfEverybodyIsFoundAllTheSame(Firmware firmware) {
        at(firmware.listingEverybody());
        IntStream.range(0, 65).forEach(n -> bench.driver.put(bench.device(), Bench.entrant("LS" + (1000 + n), "王")));
        var last = Bench.entrant("LS1064", "李");
        bench.driver.put(bench.device(), last);
        assertThat(bench.driver.held(bench.device(), "LS1064")).contains(new Held(last, false));
        assertThat(bench.driver.held(bench.device(), "LS1065")).isEmpty();
        bench.driver.remove(bench.device(), "LS1064");
        assertThat(bench.driver.held(bench.device(), "LS1064")).isEmpty();
        assertThat(bench.gate.people()).hasSize(64);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    @Rule("R46")
    void passagesAreAskedForFromTheOneAfterTheLastKnown(Firmware firmware) {
        at(firmware);
        bench.driver.put(bench.device(), Bench.zhang());
        bench.driver.putFace(bench.device(), "LS2026000123", Bench.JPEG);
        IntStream.range(0, 40).forEach(_ -> bench.gate.face("LS2026000123"));
        bench.gate.face("nobody");
        var crossings = bench.driver.crossings(bench.device(), 5);
        assertThat(crossings).hasSize(36);
        assertThat(crossings.getFirst())
                .isEqualTo(new Crossing(6, bench.now, "LS2026000123", Crossing.Way.FACE, true, "5/75"));
        assertThat(crossings.getLast()).isEqualTo(new Crossing(41, bench.now, null, Crossing.Way.FACE, false, "5/76"));
        assertThat(bench.driver.crossings(bench.device(), 41)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aDeviceSaysHowItIsAndByHowMuchItsClockIsWrong(Firmware firmware) {
        at(firmware);
        bench.driver.put(bench.device(), Bench.zhang());
        bench.gate.faults().drift(Duration.ofMinutes(-7));
        var condition = bench.driver.probe(bench.device());
        assertThat(condition.people()).isEqualTo(1);
        assertThat(condition.capacity()).isEqualTo(firmware.capacity());
        assertThat(condition.drift()).isEqualTo(Duration.ofMinutes(-7));
        assertThat(condition.serial()).isEqualTo("SIM1");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void eachTroubleIsToldApart(Firmware firmware) {
        at(firmware);
        bench.driver.put(bench.device(), Bench.zhang());
        bench.driver.putFace(bench.device(), "LS2026000123", Bench.JPEG);
        var faults = bench.gate.faults();
        faults.busy(true);
        assertThat(kind(() -> bench.driver.put(bench.device(), Bench.zhang()))).isEqualTo(Kind.PASSING);
        faults.clear();
        faults.full(true);
        assertThat(kind(() -> bench.driver.put(bench.device(), Bench.entrant("LS2", "李四"))))
                .isEqualTo(Kind.CAPACITY);
        faults.clear();
        faults.unreachable(true);
        assertThat(kind(() -> bench.driver.probe(bench.device()))).isEqualTo(Kind.PASSING);
        faults.clear();
        faults.refusingPictures(1);
        assertThat(kind(() -> bench.driver.putFace(bench.device(), "LS2026000123", Bench.JPEG)))
                .isEqualTo(Kind.PHOTO);
        faults.clear();
        assertThat(kind(() -> bench.driver.putFace(bench.device(), "LS404", Bench.JPEG)))
                .isEqualTo(Kind.SETTING);
        bench.gate.forgetNonces();
        bench.driver.probe(bench.device());
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aRefusedPasswordIsTriedOnceAndThenNotForHalfAnHour(Firmware firmware) {
        at(firmware);
        bench.gate.faults().wrongPassword(true);
        assertThat(kind(() -> bench.driver.probe(bench.device()))).isEqualTo(Kind.SETTING);
        int asked = bench.gate.counts().requests();
        assertThat(asked).isEqualTo(2);
        IntStream.range(0, 50)
                .forEach(_ -> assertThat(kind(() -> bench.driver.probe(bench.device())))
                        .isEqualTo(Kind.SETTING));
        assertThat(bench.gate.counts().requests()).isEqualTo(asked);
        bench.gate.faults().clear();
        bench.now = bench.now.plus(Duration.ofMinutes(31));
        bench.driver.probe(bench.device());
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aSlowDeviceIsLeftAtTheEndOfOurPatience(Firmware firmware) {
        at(firmware);
        bench.gate.faults().slow(Duration.ofSeconds(20));
        var begun = System.nanoTime();
        var hasty = bench.device(bench.gate.address(), "right horse", Duration.ofSeconds(1));
        assertThat(kind(() -> bench.driver.probe(hasty))).isEqualTo(Kind.PASSING);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void manyRequestsNeedOneChallenge(Firmware firmware) {
        at(firmware);
        bench.driver.probe(bench.device());
        int first = bench.gate.counts().requests();
        IntStream.range(0, 20).forEach(_ -> bench.driver.probe(bench.device()));
        assertThat(bench.gate.counts().requests())
                .as("three for each, and no challenge")
                .isEqualTo(first + 60);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void severalCallersAtOnceAreNotTakenForAWrongPassword(Firmware firmware) throws Exception {
        at(firmware);
        var device = bench.device();
        try (var callers = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 200)
                    .<Callable<Object>>mapToObj(_ -> () -> {
                        bench.driver.probe(device);
                        return true;
                    })
                    .toList();
            for (var call : callers.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(true);
            }
        }
    }
}
