package sojourn.iclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sojourn.Rule;
import sojourn.gate.DeviceAnswered;
import sojourn.gate.Entrant;
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
        var zhang = put(ZHANG, "张三");
        var li = put("LS2", "李四");
        var face = reference(driver.putFace(device, ZHANG, JPEG));
        gate.faults().clear();
        gate.call();
        assertThat(List.of(zhang, li, face))
                .doesNotHaveDuplicates()
                .allSatisfy(one -> assertThat(answer(one)).isNull());
        assertThat(gate.people()).extracting(Known::number).containsExactlyInAnyOrder(ZHANG, "LS2");
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
        var second = put("LS2", "李四");
        gate.call();
        assertThat(gate.commands()).hasSize(told);
        clock.advance(Duration.ofSeconds(61));
        gate.call();
        assertThat(answer(first)).isNull();
        assertThat(answer(second)).isNull();
        assertThat(gate.people()).hasSize(2);
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
    @Rule("R47")
    void whoIsFrozenIsShutOutAtOnceHoweverManyWait() throws Exception {
        put(ZHANG, "张三");
        driver.putFace(device, ZHANG, JPEG);
        gate.call();
        IntStream.range(0, 30).forEach(n -> put("LS" + n, "王"));
        IntStream.range(0, 30).forEach(n -> driver.remove(device, "LS9" + n));
        var frozen = reference(driver.remove(device, ZHANG));
        int before = gate.commands().size();
        gate.call();
        assertThat(told(before).getFirst()).isEqualTo("DATA DELETE userauthorize Pin=" + ZHANG);
        assertThat(gate.person(ZHANG).orElseThrow().doors()).isEmpty();
        IntStream.range(0, 10).forEach(_ -> call());
        assertThat(gate.person(ZHANG)).isEmpty();
        assertThat(answer(frozen)).isNull();
        assertThat(told(before).subList(0, 93)).allMatch(command -> command.startsWith("DATA DELETE "));
    }

    @Test
    @Rule("R47")
    void whoIsFrozenIsToldBeforeThoseWhomTheirHoursCloseHoweverManyComeAfter() throws Exception {
        gate.close();
        gate = simulator(false);
        put(ZHANG, "张三");
        gate.call();
        driver.remove(device, ZHANG);
        var tomorrow = LocalDateTime.of(2026, 3, 3, 7, 0);
        IntStream.range(0, 50)
                .forEach(n -> driver.put(device, new Entrant("LS" + n, "王", tomorrow, tomorrow.plusHours(12))));
        driver.remove(device, "LS99");
        int before = gate.commands().size();
        gate.call();
        assertThat(told(before))
                .startsWith(
                        "DATA DELETE userauthorize Pin=LS99",
                        "DATA DELETE userauthorize Pin=" + ZHANG,
                        "DATA DELETE userauthorize Pin=LS0");
        IntStream.range(0, 5).forEach(_ -> call());
        assertThat(told(before).subList(0, 52))
                .as("doors before what is left of those who are gone")
                .allMatch(command -> command.startsWith("DATA DELETE userauthorize "));
    }

    @Test
    @Rule({"R36", "R47"})
    void whatIsNotWantedAnyMoreIsNeverTold() throws Exception {
        put(ZHANG, "张三");
        gate.call();
        int before = gate.commands().size();
        driver.putFace(device, ZHANG, JPEG);
        put(ZHANG, "张三丰");
        assertThat(pictures()).as("a picture that waits").isZero();
        driver.putFace(device, ZHANG, JPEG);
        driver.removeFace(device, ZHANG);
        assertThat(pictures()).as("a picture that waits").isZero();
        driver.putFace(device, ZHANG, JPEG);
        driver.remove(device, ZHANG);
        assertThat(pictures()).as("a picture that waits").isZero();
        gate.call();
        assertThat(told(before)).isNotEmpty().allMatch(command -> command.startsWith("DATA DELETE "));
        assertThat(gate.people()).isEmpty();
    }

    @Test
    @Rule("R47")
    void whoIsFrozenIsShutOutWhileAnAnswerIsMissingAndNotLetInAgainByTellingItTwice() throws Exception {
        gate.loseAnswers(1);
        put(ZHANG, "张三");
        gate.call();
        assertThat(gate.person(ZHANG).orElseThrow().doors()).isNotEmpty();
        var frozen = reference(driver.remove(device, ZHANG));
        gate.call();
        assertThat(answer(frozen)).isNull();
        assertThat(gate.people()).isEmpty();
        int before = gate.commands().size();
        clock.advance(Duration.ofSeconds(61));
        gate.call();
        assertThat(told(before)).isEmpty();
        assertThat(heard.answers).hasSize(1);
        put("LS2", "李四");
        gate.call();
        assertThat(gate.people()).extracting(Known::number).containsExactly("LS2");
    }

    @Test
    void whatWasAnsweredLongAgoIsFoundByAnIndex() {
        put(ZHANG, "张三");
        jdbc.sql("""
                        insert into iclock_command (id, device, turn, kind, reference, person, created_at, sent_at, sends,
                            answered_at, code)
                        select gen_random_uuid(), ?, n + 100, 'PERSON', n, 'LS' || n, now(), now(), 1, now(), 0
                        from generate_series(1, 5000) n
                        """).param(device.id().value()).update();
        jdbc.sql("analyze iclock_command").update();
        assertThat(jdbc.sql("""
                        explain delete from iclock_command where device = ? and answered_at < now() - interval '30 days'
                        """).param(device.id().value()).query(String.class).list())
                .anyMatch(line -> line.contains("iclock_command_answered"));
        jdbc.sql("delete from iclock_command where device = ?")
                .param(device.id().value())
                .update();
    }

    private void call() {
        try {
            gate.call();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> told(int before) {
        return gate.commands().stream()
                .skip(before)
                .map(command -> command.split(":", 3)[2])
                .toList();
    }

    private int pictures() {
        return jdbc.sql("select count(picture) from iclock_command where device = ?")
                .param(device.id().value())
                .query(Integer.class)
                .single();
    }
}
