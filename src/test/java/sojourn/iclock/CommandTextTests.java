package sojourn.iclock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sojourn.Rule;
import sojourn.gate.DeviceId;
import sojourn.gate.Entrant;

/**
 * What goes over the wire, byte for byte. Sources: the maker's "Security PUSH" manual, 12.1.1 no. 1, 5 and the comparison picture, 12.1.2 no. 30, 12.1.4 no. 1 and 5, 12.4
 * example 1; appendix 5 for the count of seconds.
 */
@Rule("R44")
class CommandTextTests {

    private static final Entrant ZHANG =
            new Entrant("1001", "张三", LocalDateTime.of(2026, 3, 1, 0, 0), LocalDateTime.of(2026, 6, 30, 23, 59, 59));

    private static String text(Kind kind, int doors, int plan) {
        return text(kind, doors, plan, Validity.SECONDS);
    }

    private static String text(Kind kind, int doors, int plan, Validity validity) {
        var command = new Command(
                UUID.randomUUID(),
                new DeviceId(UUID.randomUUID()),
                7,
                kind,
                "7",
                "1001",
                ZHANG,
                doors,
                plan,
                null,
                Urgency.USUAL,
                null,
                0,
                null);
        return CommandText.of(command, validity, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1});
    }

    @Test
    @Rule("R42")
    void aPersonIsToldWithTheirValidityToTheSecond() {
        assertThat(text(Kind.PERSON, 1, 1))
                .isEqualTo(
                        "C:7:DATA UPDATE user CardNo=\tPin=1001\tPassword=\tGroup=0\tStartTime=841017600\tEndTime=851644799"
                                + "\tName=张三\tSuperAuthorize=0\tDisable=0");
    }

    @Test
    void orByDaysWhereTheDeviceReadsNothingElse() {
        assertThat(text(Kind.PERSON, 1, 1, Validity.DAYS)).contains("\tStartTime=20260301\tEndTime=20260630\t");
    }

    @Test
    void doorsAreAMask() {
        assertThat(text(Kind.AUTHORIZE, CommandText.mask("1"), 1))
                .isEqualTo("C:7:DATA UPDATE userauthorize Pin=1001\tAuthorizeTimezoneId=1\tAuthorizeDoorId=1");
        assertThat(text(Kind.AUTHORIZE, CommandText.mask("1,3"), 2))
                .endsWith("\tAuthorizeTimezoneId=2\tAuthorizeDoorId=5");
    }

    @Test
    void aPictureIsTheLengthOfItsText() {
        assertThat(text(Kind.PICTURE, 0, 0))
                .isEqualTo(
                        "C:7:DATA UPDATE biophoto PIN=1001\tType=9\tSize=8\tContent=/9j/AQ==\tFormat=0\tUrl=\tPostBackTmpFlag=0");
    }

    @Test
    void theOthersAreShort() {
        assertThat(text(Kind.UNAUTHORIZE, 0, 0)).isEqualTo("C:7:DATA DELETE userauthorize Pin=1001");
        assertThat(text(Kind.UNPERSON, 0, 0)).isEqualTo("C:7:DATA DELETE user Pin=1001");
        assertThat(text(Kind.UNPICTURE, 0, 0)).isEqualTo("C:7:DATA DELETE biophoto PIN=1001");
        assertThat(text(Kind.LIST_PEOPLE, 0, 0)).isEqualTo("C:7:DATA QUERY tablename=user,fielddesc=*,filter=*");
        assertThat(text(Kind.LIST_PICTURES, 0, 0))
                .isEqualTo("C:7:DATA QUERY tablename=biophoto,fielddesc=PIN,filter=Type=9");
    }

    @Test
    void aNameNeverBeginsAnotherField() {
        var tricky = new Entrant("1001", "张\tDisable=1\n三", ZHANG.from(), ZHANG.until());
        var command = new Command(
                UUID.randomUUID(),
                new DeviceId(UUID.randomUUID()),
                7,
                Kind.PERSON,
                "7",
                "1001",
                tricky,
                1,
                1,
                null,
                Urgency.USUAL,
                null,
                0,
                null);
        assertThat(CommandText.of(command, Validity.DAYS, new byte[0]))
                .contains("\tName=张 Disable=1 三\t")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30T23:59:59", "2000-01-01T00:00:01", "2028-02-29T12:00:00", "2037-12-31T23:59:59"})
    @Rule("R42")
    void aSecondIsReadAsItWasWritten(LocalDateTime time) {
        assertThat(Validity.until(Validity.SECONDS.text(time))).isEqualTo(time);
        assertThat(Validity.from(Validity.DAYS.text(time)))
                .isEqualTo(time.toLocalDate().atStartOfDay());
        assertThat(Validity.until(Validity.DAYS.text(time)))
                .isEqualTo(time.toLocalDate().atTime(23, 59, 59));
    }

    @ParameterizedTest
    @CsvSource({"0", "''", "20261399", "-5", "99999999999999999999", "abc", "5270399"})
    void whatIsNoTimeIsNoLimit(String text) {
        assertThat(Validity.until(text)).isEqualTo(Validity.FOR_EVER);
        assertThat(Validity.from(text)).isEqualTo(Validity.EVER);
    }

    @Test
    void utf8StaysUtf8() {
        assertThat(text(Kind.PERSON, 1, 1).getBytes(StandardCharsets.UTF_8))
                .contains(new byte[] {(byte) 0xe5, (byte) 0xbc});
    }
}
