package sojourn.iclock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sojourn.Rule;
import sojourn.gate.Delivered;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Entrant;
import sojourn.gate.Held;
import sojourn.gate.Trouble.Kind;
import sojourn.simulator.Known;

/** What is said of a device that is never asked: what it told last. */
@Rule("R44")
class MirrorTests extends IclockRoom {

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
    @Rule("R43")
    void aDeviceThatReadsDaysOnlyIsShutOnceHoweverOftenTheSameIsAskedForUntilTheHour() throws Exception {
        gate.close();
        gate = simulator(false);
        gate.call();
        put(ZHANG, "张三");
        gate.call();
        int before = gate.commands().size();
        var ten = wall().plusHours(2);
        var later = new Entrant(ZHANG, "张三", ten, ten.plusHours(1));
        var zhang = reference(driver.put(device, later));
        for (int n = 0; n < 5; n++) {
            gate.call();
            assertThat(answer(zhang)).as("shut, which is what is wanted now").isNull();
            assertThat(driver.put(device, later)).isEqualTo(new Delivered.Known());
            assertThat(driver.held(device, ZHANG)).contains(new Held(later, false));
            clock.advance(Duration.ofMinutes(10));
        }
        assertThat(gate.commands().stream().skip(before))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("DATA DELETE userauthorize Pin=" + ZHANG);
        assertThat(gate.person(ZHANG).orElseThrow().doors()).isEmpty();
        clock.advance(Duration.ofMinutes(70));
        gate.call();
        assertThat(heard.answers).hasSize(2);
        assertThat(heard.undone).isEmpty();
        assertThat(gate.person(ZHANG).orElseThrow().doors()).isNotEmpty();
    }

    @Test
    @Rule({"R42", "R43"})
    void whoIsForgottenOrGivenAnotherTimeByOthersWhileADeviceByDaysIsShutIsFoundAndToldAnew() throws Exception {
        gate.close();
        gate = simulator(false);
        gate.call();
        var ten = wall().plusHours(2);
        var later = new Entrant(ZHANG, "张三", ten, ten.plusHours(1));
        driver.put(device, later);
        gate.call();
        assertThat(kind(() -> driver.everybody(device, ""))).isEqualTo(Kind.PASSING);
        gate.call();
        assertThat(driver.everybody(device, "").held()).containsExactly(new Held(later, false));
        gate.enter(new Known(ZHANG, "张三", true, ten.minusDays(9), ten.plusDays(9), List.of(1), 0));
        clock.advance(Duration.ofMinutes(6));
        gate.call();
        driver.everybody(device, "");
        gate.call();
        assertThat(driver.everybody(device, "").held()).doesNotContain(new Held(later, false));
        var anew = reference(driver.put(device, later));
        gate.call();
        assertThat(answer(anew)).isNull();
        assertThat(gate.person(ZHANG).orElseThrow().doors()).isEmpty();
    }

    @Test
    @Rule("R43")
    void aDeviceByDaysThatDoesNotOpenAtTheHourIsSaidToHaveLeftItUndone() throws Exception {
        gate.close();
        gate = simulator(false);
        gate.call();
        var ten = wall().plusHours(2);
        var zhang = reference(driver.put(device, new Entrant(ZHANG, "张三", ten, ten.plusHours(1))));
        gate.call();
        assertThat(answer(zhang)).isNull();
        clock.advance(Duration.ofHours(2));
        gate.loseAnswers(5);
        for (int n = 0; n < 6; n++) {
            gate.call();
            clock.advance(Duration.ofSeconds(61));
        }
        assertThat(heard.undone).singleElement().satisfies(undone -> {
            assertThat(undone.device()).isEqualTo(device.id());
            assertThat(undone.number()).isEqualTo(ZHANG);
            assertThat(undone.trouble().kind()).isEqualTo(Kind.PASSING);
        });
    }

    @Test
    @Rule("R39")
    void aDeviceThatReadsDaysOnlyOpensAtTheHourAllTheSame() throws Exception {
        gate.close();
        gate = simulator(false);
        gate.call();
        var ten = wall().plusHours(2);
        put("LS2", "李四");
        gate.call();
        var zhang = reference(driver.put(device, new Entrant(ZHANG, "张三", ten, ten.plusHours(1))));
        assertThat(reference(driver.put(device, new Entrant(ZHANG, "张三", ten, ten.plusHours(1)))))
                .isEqualTo(zhang);
        driver.put(device, new Entrant("LS2", "李四", ten, ten.plusDays(9)));
        driver.put(
                device, new Entrant("LS3", "王五", ten.toLocalDate().plusDays(1).atStartOfDay(), ten.plusDays(9)));
        put("LS4", "赵六");
        clock.advance(Duration.ofMinutes(119));
        gate.call();
        assertThat(gate.person(ZHANG).orElseThrow().doors()).isEmpty();
        assertThat(gate.person("LS3").orElseThrow().doors()).isNotEmpty();
        assertThat(gate.person("LS2").orElseThrow().doors())
                .as("what it held before")
                .isEmpty();
        clock.advance(Duration.ofMinutes(1));
        gate.call();
        assertThat(answer(zhang)).isNull();
        assertThat(gate.person(ZHANG).orElseThrow().doors()).containsExactly(1);
        assertThat(gate.person("LS2").orElseThrow().doors()).containsExactly(1);
        assertThat(driver.held(device, ZHANG))
                .map(Held::entrant)
                .map(Entrant::from)
                .contains(ten);
    }

    @Test
    void aDeviceThatReadsSecondsLearnsAtOnce() throws Exception {
        gate.call();
        var noon = wall().plusHours(4);
        driver.put(device, new Entrant(ZHANG, "张三", noon, noon.plusHours(1)));
        gate.call();
        assertThat(gate.person(ZHANG).orElseThrow().from()).isEqualTo(noon);
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
    @Rule("R43")
    void aNameIsTheFormerOneOnlyWhereItIsCutOrCannotBeReadOnTheSameDays() throws Exception {
        put(ZHANG, "张三丰");
        gate.call();
        for (var shown : List.of("张三\ufffd", "\ufffd\ufffd")) {
            lists(shown, entrant("1", "").until());
            assertThat(name()).isEqualTo("张三丰");
        }
        lists("\ufffd\ufffd", entrant("1", "").until().plusYears(3));
        assertThat(name()).isEqualTo("\ufffd\ufffd");
        put(ZHANG, "张三丰");
        gate.call();
        lists("张三", entrant("1", "").until());
        assertThat(name()).isEqualTo("张三");
    }

    private String name() {
        return driver.held(device, ZHANG).orElseThrow().entrant().name();
    }

    private void lists(String name, LocalDateTime until) throws Exception {
        clock.advance(Duration.ofMinutes(6));
        gate.enter(new Known(ZHANG, name, true, entrant("1", "").from(), until, List.of(1), 0));
        gate.call();
        try {
            driver.everybody(device, "");
        } catch (DeviceTrouble asked) {
            assertThat(asked.trouble().kind()).isEqualTo(Kind.PASSING);
        }
        gate.call();
    }

    private LocalDateTime wall() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
