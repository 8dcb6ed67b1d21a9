package sojourn.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyTextTests {

    private static final String A16 = base64(16, 1);
    private static final String B16 = base64(16, 2);
    private static final String C32 = base64(32, 3);
    private static final String D32 = base64(32, 4);

    @ParameterizedTest
    @EnumSource(Suite.class)
    void aWrittenRingIsReadAgainAsTheSame(Suite suite) {
        String text = KeyText.write(KeyRing.random(suite));
        KeyRing ring = KeyText.parse(text, "here");
        assertThat(KeyText.write(ring)).isEqualTo(text).contains("current k1", "key k1 " + suite.title(), "# ");
        assertThat(ring.current().header()).isEqualTo(new Header(suite, "k1"));
        assertThat(ring.index().hash()).isEqualTo(suite.hash());
    }

    @Test
    void severalKeysFitIntoOneVariableOnOneLine() {
        KeyRing ring = KeyText.parse(
                "current k2; key k1 SM4-GCM " + A16 + "; key k2 AES-256-GCM " + C32 + ";index HMAC-SM3 " + D32 + ";",
                "here");
        assertThat(ring.keys()).hasSize(2);
        assertThat(ring.current().header()).isEqualTo(new Header(Suite.AES_256_GCM, "k2"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''|needs one line",
                "current k1; index HMAC-SM3 D32|needs one line",
                "current k1; key k1 SM4-GCM A16|needs one line",
                "key k1 SM4-GCM A16; index HMAC-SM3 D32|needs one line",
                "current k2; key k1 SM4-GCM A16; index HMAC-SM3 D32|names no key",
                "current k1; current k1; key k1 SM4-GCM A16; index HMAC-SM3 D32|line 1: there is a line \"current\" already",
                "current k1; key k1 SM4-GCM A16; index HMAC-SM3 D32; index HMAC-SM3 C32|\"index\" already",
                "current k1; key k1 SM4-GCM A16; key k1 SM4-GCM B16; index HMAC-SM3 D32|key k1 already",
                "current k1; key k1 SM4-GCM A16; key k2 SM4-GCM A16; index HMAC-SM3 D32|another line",
                "current k1; key k1 AES-256-GCM D32; index HMAC-SM3 D32|another line",
                "current k1; key k1 SM4-GCM C32; index HMAC-SM3 D32|16 bytes long before base64, this one is 32",
                "current k1; key k1 AES-256-GCM A16; index HMAC-SM3 D32|32 bytes long before base64, this one is 16",
                "current k1; key k1 SM4-GCM A16; index HMAC-SM3 B16|32 bytes long before base64, this one is 16",
                "current k1; key k1 SM4-GCM A16!; index HMAC-SM3 D32|not in base64",
                "current k1; key k1 SM4-CBC A16; index HMAC-SM3 D32|SM4-GCM or AES-256-GCM",
                "current k1; key k1 SM4-GCM A16; index MD5 D32|HMAC-SM3 or HMAC-SHA-256",
                "current index; key index SM4-GCM A16; index HMAC-SM3 D32|a key's name",
                "current K1; key K1 SM4-GCM A16; index HMAC-SM3 D32|a key's name",
                "current k1; key k1 A16; index HMAC-SM3 D32|expected",
            },
            delimiter = '|')
    void aFaultIsToldWithoutAnyKey(String pattern, String told) {
        String text = pattern.replace("A16", A16)
                .replace("B16", B16)
                .replace("C32", C32)
                .replace("D32", D32);
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> KeyText.parse(text, "the file"))
                .withMessageContaining("the file")
                .withMessageContaining(told)
                .satisfies(refused -> assertThat(refused.getMessage() + refused.remedy())
                        .doesNotContain(
                                A16.substring(0, 6), B16.substring(0, 6), C32.substring(0, 6), D32.substring(0, 6)))
                .withNoCause();
    }

    @Test
    void whatHoldsKeysDoesNotPrintThem() {
        KeyRing ring = KeyText.parse("current k1; key k1 SM4-GCM " + A16 + "; index HMAC-SM3 " + D32, "here");
        assertThat(ring + " " + ring.current() + " " + ring.index() + " " + ring.keys() + " " + new Vault(ring))
                .contains("k1")
                .doesNotContain(A16.substring(0, 6), D32.substring(0, 6), "[1, 1", "0101");
    }

    private static String base64(int length, int fill) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
