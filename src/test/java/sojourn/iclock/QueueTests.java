package sojourn.iclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sojourn.Rule;
import sojourn.gate.DeviceAnswered;
import sojourn.gate.Trouble;
import sojourn.gate.Trouble.Kind;
import sojourn.simulator.Known;

/** What a device is to do waits for it: in order, once, and not for ever. */
@Rule("R43")
class QueueTests extends IclockRoom {

    @Test
    @Rule("R43")
    void whatWasAskedWhileItWasAwayIsDoneInOrderWhenItIsBack() throws Exception {
        gate.call();
        gate.faults().unreachable(true);
        assertThatThrownBy(gate::call).isInstanceOf(IOException.class);
        clock.advance(Duration.ofMinutes(3));
        assertThat(kind(() -> driver.probe(device))).isEqualTo(Kind.PASSING);
        assertThat(kind(() -> driver.held(device, ZHANG))).isEqualTo(Kind.PASSING);
        var put = put(ZHANG, "张三");
        var removed = reference(driver.remove(device, ZHANG));
        var again = put(ZHANG, "张三丰");
        gate.faults().clear();
        gate.call();
        assertThat(List.of(put, removed, again))
                .doesNotHaveDuplicates()
                .allSatisfy(one -> assertThat(answer(one)).isNull());
        assertThat(gate.person(ZHANG)).map(Known::name).contains("张三丰");
        driver.probe(device);
    }

    @Test
    void itGoesOnByItselfUntilClosed() {
        gate.start(Duration.ofMillis(20));
        var reference = put(ZHANG, "张三");
        await().untilAsserted(
                        () -> assertThat(heard.answers).contains(new DeviceAnswered(device.id(), reference, null)));
    }

    @Test
    void askingTheSameTwiceIsAskingItOnce() throws Exception {
        assertThat(put(ZHANG, "张三")).isEqualTo(put(ZHANG, "张三"));
        var face = reference(driver.putFace(device, ZHANG, JPEG));
        assertThat(reference(driver.putFace(device, ZHANG, JPEG))).isEqualTo(face);
        gate.call();
        assertThat(gate.commands())
                .filteredOn(command -> command.contains("biophoto"))
                .hasSize(1);
        assertThat(heard.answers).hasSize(2);
    }

    @Test
    void whatIsNotAnsweredIsToldAgainAfterAMinuteAndNothingNewBefore() throws Exception {
        gate.loseAnswers(1);
        var first = put(ZHANG, "张三");
        gate.call();
        int told = gate.commands().size();
        var second = reference(driver.remove(device, ZHANG));
        gate.call();
        assertThat(gate.commands()).hasSize(told);
        clock.advance(Duration.ofSeconds(61));
        gate.call();
        assertThat(answer(first)).isNull();
        assertThat(answer(second)).isNull();
        assertThat(gate.people()).isEmpty();
    }

    @Test
    void whatIsNeverAnsweredIsGivenUpSoThatTheRestGoesOn() throws Exception {
        var deaf = put(ZHANG, "张三");
        gate.loseAnswers(5);
        for (int n = 0; n < 5; n++) {
            gate.call();
            clock.advance(Duration.ofSeconds(61));
        }
        gate.call();
        assertThat(answer(deaf)).extracting(Trouble::kind).isEqualTo(Kind.PASSING);
        var next = put("LS2", "李四");
        gate.call();
        assertThat(answer(next)).isNull();
    }

    @Test
    void tenAreToldAtOnceAndAPictureIsTheLastOfThem() throws Exception {
        IntStream.range(0, 8).forEach(n -> put("LS" + n, "王"));
        gate.call();
        assertThat(gate.commands()).hasSize(10);
        gate.call();
        gate.call();
        assertThat(gate.people()).hasSize(8);
        driver.putFace(device, "LS0", JPEG);
        driver.putFace(device, "LS1", JPEG);
        int before = gate.commands().size();
        gate.call();
        assertThat(gate.commands()).hasSize(before + 1);
    }

    @Test
    void theDoorIsOpenedOnceAndSoonOrNotAtAll() throws Exception {
        gate.call();
        IntStream.range(0, 12).forEach(n -> put("LS" + n, "王"));
        driver.open(device);
        gate.call();
        assertThat(gate.openedFromAfar()).isEqualTo(1);
        driver.open(device);
        clock.advance(Duration.ofSeconds(31));
        gate.call();
        assertThat(gate.openedFromAfar()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(3));
        assertThat(kind(() -> driver.open(device))).isEqualTo(Kind.PASSING);
    }
}
