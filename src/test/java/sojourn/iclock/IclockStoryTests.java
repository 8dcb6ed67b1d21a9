package sojourn.iclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import sojourn.Rule;
import sojourn.gate.Crossing;
import sojourn.gate.Crossing.Way;
import sojourn.gate.Delivered;
import sojourn.gate.DeviceAnswered;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Held;
import sojourn.gate.Trouble;
import sojourn.gate.Trouble.Kind;
import sojourn.simulator.Known;
import sojourn.simulator.Reason;

/** The driver and a gate in software that calls, over a real socket. */
@Rule("R44")
class IclockStoryTests extends IclockRoom {

    private static String reference(Delivered delivered) {
        return ((Delivered.Underway) delivered).reference();
    }

    private String put(String number, String name) {
        return reference(driver.put(device, entrant(number, name)));
    }

    private Trouble answer(String reference) {
        var answers = heard.answers.stream()
                .filter(one -> one.reference().equals(reference) && one.device().equals(device.id()))
                .toList();
        assertThat(answers).hasSize(1);
        return answers.getFirst().trouble();
    }

    private static Kind kind(ThrowingCallable call) {
        var trouble = catchThrowableOfType(DeviceTrouble.class, call);
        assertThat(trouble).isNotNull();
        return trouble.trouble().kind();
    }

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
    void everybodyIsAskedForAndThenListedPartByPart() throws Exception {
        gate.call();
        IntStream.range(0, 260)
                .forEach(n -> gate.enter(new Known(
                        "LS" + (1000 + n),
                        "王",
                        true,
                        entrant("1", "").from(),
                        entrant("1", "").until(),
                        List.of(1),
                        n % 2)));
        assertThat(kind(() -> driver.everybody(device, ""))).isEqualTo(Kind.PASSING);
        gate.call();
        var first = driver.everybody(device, "");
        var second = driver.everybody(device, String.valueOf(first.next()));
        assertThat(first.held()).hasSize(200);
        assertThat(second.held()).hasSize(60);
        assertThat(second.next()).isNull();
        assertThat(first.held().getFirst()).isEqualTo(new Held(entrant("LS1000", "王"), false));
        assertThat(first.held()).filteredOn(Held::face).hasSize(100);
        assertThat(driver.probe(device).people()).isEqualTo(260);
    }

    @Test
    @Rule("R43")
    void whomItLostIsMissingInTheListAfterTheNext() throws Exception {
        put(ZHANG, "张三");
        put("LS2", "李四");
        gate.call();
        assertThat(kind(() -> driver.everybody(device, ""))).isEqualTo(Kind.PASSING);
        gate.call();
        gate.lose(1);
        clock.advance(Duration.ofMinutes(6));
        gate.call();
        assertThat(driver.everybody(device, "").held()).hasSize(2);
        gate.call();
        assertThat(driver.everybody(device, "").held()).hasSize(1);
        assertThat(driver.held(device, ZHANG)).isEmpty();
    }

    @Test
    @Rule("R42")
    void aDeviceThatReadsDaysOnlyHoldsWhatItWasToldAllTheSame() throws Exception {
        gate.close();
        gate = simulator(false);
        gate.call();
        put(ZHANG, "张三");
        gate.call();
        assertThat(kind(() -> driver.everybody(device, ""))).isEqualTo(Kind.PASSING);
        gate.call();
        assertThat(gate.person(ZHANG).orElseThrow().until()).hasToString("2026-06-30T23:59:59");
        assertThat(driver.everybody(device, "").held()).containsExactly(new Held(entrant(ZHANG, "张三"), false));
    }

    @Test
    void otherDoorsReplaceTheFormerAuthorisation() throws Exception {
        put(ZHANG, "张三");
        gate.call();
        doors("2");
        put(ZHANG, "张三");
        int before = gate.commands().size();
        gate.call();
        assertThat(gate.commands().subList(before, gate.commands().size()))
                .extracting(command -> command.split(":", 3)[2].replaceFirst(" CardNo.*", ""))
                .containsExactly(
                        "DATA UPDATE user",
                        "DATA DELETE userauthorize Pin=" + ZHANG,
                        "DATA UPDATE userauthorize Pin=" + ZHANG + "\tAuthorizeTimezoneId=1\tAuthorizeDoorId=2");
        assertThat(gate.person(ZHANG).orElseThrow().doors()).containsExactly(2);
        put(ZHANG, "张三");
        gate.call();
        assertThat(gate.commands()).hasSize(before + 5);
    }

    @Test
    void aDeviceSaysWhatItIsAndByHowMuchItsClockIsWrong() throws Exception {
        assertThat(kind(() -> driver.probe(device))).isEqualTo(Kind.PASSING);
        gate.faults().drift(Duration.ofMinutes(-7));
        gate.call();
        var condition = driver.probe(device);
        assertThat(condition.model()).isEqualTo("SpeedFace-V5L");
        assertThat(condition.firmware()).isEqualTo("ZAM170-NF-Ver1.2.8");
        assertThat(condition.capacity()).isEqualTo(3000);
        assertThat(condition.serial()).isEqualTo(device.access().serial());
        assertThat(condition.drift()).isEqualTo(Duration.ofMinutes(-7));
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
