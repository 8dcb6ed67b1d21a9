package sojourn.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

/** The algorithms give what their standards print; the HMACs were computed with OpenSSL. */
class StandardVectorTests {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @Test
    void sm3IsThatOfGbT32905() throws GeneralSecurityException {
        assertThat(HEX.formatHex(MessageDigest.getInstance("SM3", new BouncyCastleProvider())
                        .digest(ABC)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void sm4IsThatOfGbT32907() throws GeneralSecurityException {
        byte[] key = HEX.parseHex("0123456789abcdeffedcba9876543210");
        Cipher sm4 = Cipher.getInstance("SM4/ECB/NoPadding", new BouncyCastleProvider());
        sm4.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "SM4"));
        assertThat(HEX.formatHex(sm4.doFinal(key))).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    @Test
    void sm4GcmIsThatOfRfc8998() throws GeneralSecurityException {
        assertThat(gcm(
                        Suite.SM4_GCM,
                        "0123456789abcdeffedcba9876543210",
                        "00001234567800000000abcd",
                        "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    @Test
    void aes256GcmIsTestCase16OfItsSpecification() throws GeneralSecurityException {
        assertThat(gcm(
                        Suite.AES_256_GCM,
                        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
                        "cafebabefacedbaddecaf888",
                        "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"))
                .isEqualTo("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b");
    }

    @Test
    void theKeyedHashesAreThoseOfRfc2104() {
        byte[] key = HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        assertThat(HEX.formatHex(KeyedHash.HMAC_SM3.of(key, ABC)))
                .isEqualTo("a8f95cf26f204957e7ca73c9602a25dda35f168b28103b51dfc968c810416b63");
        assertThat(HEX.formatHex(KeyedHash.HMAC_SHA256.of(key, ABC)))
                .isEqualTo("f0133729c4163dede81e21cd47839256da58171238c8a0d874397c73b14e1e47");
    }

    private static String gcm(Suite suite, String key, String nonce, String associated, String plain)
            throws GeneralSecurityException {
        Cipher cipher = suite.cipher();
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(HEX.parseHex(key), suite.algorithm()),
                new GCMParameterSpec(128, HEX.parseHex(nonce)));
        cipher.updateAAD(HEX.parseHex(associated));
        return HEX.formatHex(cipher.doFinal(HEX.parseHex(plain)));
    }
}
