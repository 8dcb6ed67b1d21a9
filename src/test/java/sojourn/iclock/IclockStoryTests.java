package sojourn.iclock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sojourn.Rule;
import sojourn.gate.Crossing;
import sojourn.gate.Crossing.Way;
import sojourn.gate.Held;
import sojourn.gate.Trouble;
import sojourn.gate.Trouble.Kind;
import sojourn.simulator.Reason;

/** The driver and a gate in software that calls, over a real socket. */
@Rule("R44")
class IclockStoryTests extends IclockRoom {

    @Test
    void whoWasPutIsHeldOnceItHasCalledAndDoneIt() throws Exception {
        var reference = put(ZHANG, "张三");
        assertThat(heard.answers).isEmpty();
        gate.call();
        assertThat(answer(reference)).isNull();
        assertThat(driver.held(device, ZHANG)).contains(new Held(entrant(ZHANG, "张三"), false));
        assertThat(gate.person(ZHANG)).hasValueSatisfying(known -> {
            assertThat(known.until()).isEqualTo(entrant(ZHANG, "张三").until());
            assertThat(known.doors()).containsExactly(1);
        });
    }

    @Test
    @Rule({"R42", "R46"})
    void whoHasAFacePassesFromTheFirstSecondToTheLastAndItIsTold() throws Exception {
        put(ZHANG, "张三");
        gate.call();
        var face = reference(driver.putFace(device, ZHANG, JPEG));
        gate.call();
        assertThat(answer(face)).isNull();
        assertThat(driver.held(device, ZHANG)).contains(new Held(entrant(ZHANG, "张三"), true));
        assertThat(gate.face(ZHANG).reason()).isEqualTo(Reason.WELCOME);
        gate.face("nobody");
        gate.call();
        assertThat(heard.crossings)
                .containsExactly(
                        new Crossing(1, clock.instant(), ZHANG, Way.FACE, true, "0"),
                        new Crossing(2, clock.instant(), null, Way.FACE, false, "27"));
    }

    @Test
    void whoIsRemovedIsForgottenAuthorisationFirst() throws Exception {
        put(ZHANG, "张三");
        driver.putFace(device, ZHANG, JPEG);
        gate.call();
        clock.advance(Duration.ofSeconds(1));
        var before = gate.commands().size();
        var reference = reference(driver.remove(device, ZHANG));
        gate.call();
        assertThat(answer(reference)).isNull();
        assertThat(gate.people()).isEmpty();
        assertThat(gate.commands().subList(before, gate.commands().size()))
                .extracting(command -> command.split(":", 3)[2])
                .containsExactly(
                        "DATA DELETE userauthorize Pin=" + ZHANG,
                        "DATA DELETE user Pin=" + ZHANG,
                        "DATA DELETE biophoto PIN=" + ZHANG);
        assertThat(jdbc.sql("select count(*) from iclock_held where device = ?")
                        .param(device.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFaceAloneIsRemovedAndThePersonStays() throws Exception {
        put(ZHANG, "张三");
        driver.putFace(device, ZHANG, JPEG);
        gate.call();
        driver.removeFace(device, ZHANG);
        gate.call();
        assertThat(driver.held(device, ZHANG)).contains(new Held(entrant(ZHANG, "张三"), false));
        assertThat(gate.person(ZHANG).orElseThrow().hasFace()).isFalse();
    }

    @Test
    @Rule("R43")
    void aRefusedPictureIsToldAndTheFormerOneStays() throws Exception {
        put(ZHANG, "张三");
        driver.putFace(device, ZHANG, JPEG);
        gate.call();
        gate.faults().refusingPictures(1);
        var refused = reference(driver.putFace(device, ZHANG, JPEG));
        gate.call();
        assertThat(answer(refused)).extracting(Trouble::kind).isEqualTo(Kind.PHOTO);
        assertThat(driver.held(device, ZHANG)).contains(new Held(entrant(ZHANG, "张三"), true));
    }

    @Test
    @Rule("R43")
    void aFullDeviceIsToldOnceAllOfItIsAnswered() throws Exception {
        gate.faults().full(true);
        var reference = put(ZHANG, "张三");
        gate.call();
        assertThat(answer(reference)).extracting(Trouble::kind).isEqualTo(Kind.CAPACITY);
    }

    @Test
    @Rule("R46")
    void aPassageToldTwiceIsTheSamePassage() throws Exception {
        IntStream.range(0, 3).forEach(_ -> gate.face("nobody"));
        gate.call();
        gate.tellAllAgain();
        gate.call();
        assertThat(heard.crossings).hasSize(6);
        assertThat(new HashSet<>(heard.crossings)).hasSize(3);
        gate.call();
        assertThat(heard.crossings).hasSize(6);
    }

    @Test
    @Rule("R46")
    void aPassageThatCouldNotBeKeptComesAgain() throws Exception {
        heard.failing = true;
        gate.face("nobody");
        gate.call();
        heard.failing = false;
        gate.call();
        assertThat(heard.crossings).hasSize(1);
    }

    @Test
    @Rule("R36")
    void aPictureWaitsSealedAndIsGoneOnceAnswered() throws Exception {
        put(ZHANG, "张三");
        driver.putFace(device, ZHANG, JPEG);
        assertThat(stored("picture is not null")).isEqualTo(1);
        var sealed = jdbc.sql("select picture from iclock_command where device = ? and picture is not null")
                .param(device.id().value())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(JPEG, StandardCharsets.ISO_8859_1));
        gate.call();
        assertThat(stored("picture is not null or name is not null")).isZero();
    }

    @Test
    void outOfUseItIsToldNothingAndNothingOfItStays() throws Exception {
        put(ZHANG, "张三");
        gate.call();
        driver.putFace(device, ZHANG, JPEG);
        outOfUse();
        assertThat(stored("true")).isZero();
        int before = gate.commands().size();
        gate.face(ZHANG);
        gate.call();
        assertThat(gate.commands()).hasSize(before);
        assertThat(heard.crossings).isEmpty();
    }

    @Test
    void aNumberThatWouldBeMoreThanANumberIsRefused() {
        for (var number : List.of("", "*", "1\tDisable=1", "1\n", "x".repeat(33))) {
            assertThat(kind(() -> driver.remove(device, number))).isEqualTo(Kind.SETTING);
        }
        assertThat(kind(() -> driver.putFace(device, ZHANG, new byte[190_001]))).isEqualTo(Kind.SETTING);
    }

    private int stored(String condition) {
        return jdbc.sql("select count(*) from iclock_command where device = :device and (" + condition + ")")
                .param("device", device.id().value())
                .query(Integer.class)
                .single();
    }
}
