package sojourn.passcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;
import sojourn.passcode.PassCode.Reading;
import sojourn.passcode.PassCode.Why;
import sojourn.register.StaffNumber;

/** What a code is worth, and when: nothing here asks a server. */
@Rule("R45")
class PassCodeTests {

    private static final StaffNumber ZHAO = new StaffNumber("LS2026000123");
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final KeyPair PAIR = Ed25519.pair();
    private static final KeyPair OTHER = Ed25519.pair();

    private final PassKey key =
            new PassKey("0A1B2C3D", PAIR.getPublic(), NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(1)));

    private static String code(String key, Instant at, KeyPair by) {
        return new PassCode(key, ZHAO, PassCode.slotAt(at)).signed(by.getPrivate());
    }

    private String code() {
        return code("0A1B2C3D", NOON, PAIR);
    }

    private Reading read(String text, Duration later) {
        return PassCode.read(text, List.of(key), NOON.plus(later));
    }

    private static Reading refused(Why why) {
        return new Reading.Refused(why);
    }

    @Test
    void itSaysWhoStandsThere() {
        assertThat(read(code(), Duration.ZERO))
                .isEqualTo(new Reading.Genuine(new PassCode("0A1B2C3D", ZHAO, NOON.getEpochSecond() / 30)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-30, -1, 0, 29, 30, 59})
    void itCountsInItsSlotAndTheNextAndForAClockThatIsBehind(long seconds) {
        assertThat(read(code(), Duration.ofSeconds(seconds))).isInstanceOf(Reading.Genuine.class);
    }

    @Test
    void aPictureOfItIsUselessAfterAMinute() {
        assertThat(read(code(), Duration.ofSeconds(60))).isEqualTo(refused(Why.TOO_OLD));
        assertThat(read(code(), Duration.ofHours(3))).isEqualTo(refused(Why.TOO_OLD));
        assertThat(read(code(), Duration.ofSeconds(-31))).isEqualTo(refused(Why.TOO_EARLY));
    }

    /** Each character changed into each of its neighbours in the alphabet of codes. */
    @Test
    void whateverIsChangedInItIsRefused() {
        var code = code();
        for (int at = 0; at < code.length(); at++) {
            for (char other : "0123456789ABCDEFLS.".toCharArray()) {
                if (code.charAt(at) != other) {
                    var changed = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(read(changed, Duration.ZERO)).as(changed).isInstanceOf(Reading.Refused.class);
                }
            }
            assertThat(read(code.substring(0, at), Duration.ZERO)).isEqualTo(refused(Why.NOT_A_CODE));
        }
    }

    @Test
    void theSignatureOfOnePersonIsWorthNothingForAnother() {
        var code = code();
        assertThat(read(code.replace("LS2026000123", "LS2026000124"), Duration.ZERO))
                .isEqualTo(refused(Why.FORGED));
        assertThat(read(code("0A1B2C3D", NOON, OTHER), Duration.ZERO)).isEqualTo(refused(Why.FORGED));
    }

    @Test
    void aKeyOfNobodyIsUnknown() {
        assertThat(read(code("FFFFFFFF", NOON, PAIR), Duration.ZERO)).isEqualTo(refused(Why.UNKNOWN_KEY));
    }

    @Test
    void aKeyCountsFromItsFirstMomentToItsLast() {
        for (var at : List.of(key.from(), key.until().minusSeconds(30))) {
            assertThat(PassCode.read(code("0A1B2C3D", at, PAIR), List.of(key), at))
                    .isInstanceOf(Reading.Genuine.class);
        }
        for (var at : List.of(key.from().minusSeconds(30), key.until())) {
            assertThat(PassCode.read(code("0A1B2C3D", at, PAIR), List.of(key), at))
                    .isEqualTo(refused(Why.UNKNOWN_KEY));
        }
    }

    @Test
    void scannersMayTypeItInSmallLettersAndWithALineFeed() {
        assertThat(read(" " + code().toLowerCase(Locale.ROOT) + "\r\n", Duration.ZERO))
                .isInstanceOf(Reading.Genuine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SJ1", "https://example.edu.cn", "LS2026000123", "SJ2.0A1B2C3D.LS2026000123.1.AA"})
    void somethingElseIsNoCode(String text) {
        assertThat(read(text, Duration.ZERO)).isEqualTo(refused(Why.NOT_A_CODE));
    }

    @Test
    void theExampleInTheDocumentIsTrue() throws Exception {
        var document = Files.readString(Path.of("docs/pass-code.md"));
        var published = Pattern.compile("\"id\":\"(\\w+)\",\"key\":\"([\\w-]+)\",\"from\":(\\d+),\"until\":(\\d+)")
                .matcher(document);
        var code = Pattern.compile("(?m)^SJ1\\.\\w+\\.LS\\d+\\..*$").matcher(document);
        assertThat(published.find() && code.find()).isTrue();
        var documented = new PassKey(
                published.group(1),
                Ed25519.publicKey(Base64.getUrlDecoder().decode(published.group(2))),
                Instant.ofEpochSecond(Long.parseLong(published.group(3))),
                Instant.ofEpochSecond(Long.parseLong(published.group(4))));
        assertThat(PassCode.read(code.group(), List.of(documented), Instant.parse("2026-11-23T04:48:10Z")))
                .isInstanceOf(Reading.Genuine.class);
    }
}
