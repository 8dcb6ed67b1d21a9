package sojourn.iclock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;
import sojourn.gate.Crossing;
import sojourn.gate.Crossing.Way;
import sojourn.gate.Trouble;

/** How lines of a device's log and its return codes are read. */
@Rule("R46")
class OccurrenceTests {

    private static Optional<Crossing> read(String line) {
        return Fields.records(line)
                .findFirst()
                .flatMap(fields -> Occurrence.crossing(fields, ZoneId.of("Asia/Shanghai")));
    }

    private static String line(String pin, String event, String verified) {
        return "time=2026-03-01 08:01:22\tpin=" + pin + "\tcardno=\teventaddr=1\tevent=" + event
                + "\tinoutstatus=0\tverifytype=" + verified + "\tindex=21";
    }

    @Test
    void aDoorOpenedByAFace() {
        assertThat(read(line("LS1", "0", "15")))
                .contains(new Crossing(21, Instant.parse("2026-03-01T00:01:22Z"), "LS1", Way.FACE, true, "0"));
    }

    @ParameterizedTest
    @CsvSource({"29", "23", "22", "39", "62"})
    void everythingElseAKnownPersonMeetsIsARefusal(String event) {
        assertThat(read(line("LS1", event, "15"))).hasValueSatisfying(crossing -> {
            assertThat(crossing.allowed()).isFalse();
            assertThat(crossing.words()).isEqualTo(event);
        });
    }

    @Test
    void aStrangerHasNoNumber() {
        assertThat(read(line("0", "27", "15"))).hasValueSatisfying(crossing -> {
            assertThat(crossing.number()).isNull();
            assertThat(crossing.allowed()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "28", "102", "200", "206", "4008", "", "x"})
    void aDoorOrADeviceIsNobodyPassing(String event) {
        assertThat(read(line("0", event, "200"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "15,FACE",
        "4,CARD",
        "3,OTHER",
        "0000000000000010,FACE",
        "0001000000000000,CODE",
        "0000100000000000,CARD",
        "'',OTHER"
    })
    void theWayIsReadInBothForms(String verified, Way way) {
        assertThat(read(line("LS1", "0", verified)).orElseThrow().way()).isEqualTo(way);
    }

    @Test
    void withoutANumberOfItsOwnItIsNumberedAlikeEachTime() {
        var line = line("LS1", "0", "15").replaceAll("\tindex.*", "");
        assertThat(read(line).orElseThrow().serial())
                .isPositive()
                .isEqualTo(read(line).orElseThrow().serial());
        assertThat(read(line.replace("LS1", "LS2")).orElseThrow().serial())
                .isNotEqualTo(read(line).orElseThrow().serial());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time=2026-03-01\tpin=1\tevent=0",
                "pin=1\tevent=0",
                "time=2026-02-31 25:00:00\tpin=1\tevent=0",
                "garbage",
                "=\t=\t="
            })
    void whatCannotBeReadIsNoise(String line) {
        assertThat(read(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PICTURE,-30,PHOTO",
        "PICTURE,-12,PHOTO",
        "PICTURE,-18,CAPACITY",
        "PICTURE,-13,SETTING",
        "PERSON,-18,CAPACITY",
        "PERSON,-30,SETTING",
        "PERSON,-2,PASSING",
        "PERSON,-100,SETTING",
        "UNPERSON,-12,SETTING"
    })
    @Rule("R43")
    void aRefusalSaysWhatFollows(Kind kind, int code, Trouble.Kind meaning) {
        assertThat(ReturnCode.trouble(kind, code).map(Trouble::kind)).contains(meaning);
    }

    @Test
    void whoIsNotThereIsRemoved() {
        assertThat(ReturnCode.trouble(Kind.UNPERSON, -27)).isEmpty();
        assertThat(ReturnCode.trouble(Kind.PICTURE, -27)).isPresent();
        assertThat(ReturnCode.trouble(Kind.PERSON, 3)).isEmpty();
    }
}
