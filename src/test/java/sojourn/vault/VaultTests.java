package sojourn.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTests {

    private static final SealedColumn DOCUMENT = new SealedColumn("vault_example", "id", "document");
    private static final UUID ROW = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final String NUMBER = "320199198802299011";

    @ParameterizedTest
    @EnumSource(Suite.class)
    void whatWasSealedOpensForItsRowAndIsNotSeenInTheSealedBytes(Suite suite) {
        var vault = new Vault(KeyRing.random(suite));
        var random = new Random(suite.ordinal());
        for (int length = 0; length < 300; length++) {
            byte[] value = new byte[length];
            random.nextBytes(value);
            UUID row = new UUID(random.nextLong(), random.nextLong());
            byte[] sealed = vault.sealBytes(value, DOCUMENT, row);
            assertThat(vault.openBytes(sealed, DOCUMENT, row)).isEqualTo(value);
            assertThat(sealed).hasSize(length + 3 + 2 + SealingKey.NONCE_LENGTH + SealingKey.TAG_LENGTH);
        }
        for (String text : List.of("", NUMBER, "张三·𠮷𬎆", "E\u0000\n")) {
            byte[] sealed = vault.seal(text, DOCUMENT, ROW);
            assertThat(vault.open(sealed, DOCUMENT, ROW)).isEqualTo(text);
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER.substring(0, 6));
        }
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void aChangedBitAnywhereIsRefused(Suite suite) {
        var vault = new Vault(KeyRing.random(suite));
        byte[] sealed = vault.seal(NUMBER, DOCUMENT, ROW);
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertRefused(vault, changed, DOCUMENT, ROW);
        }
        for (int length = 0; length < sealed.length; length++) {
            assertRefused(vault, Arrays.copyOf(sealed, length), DOCUMENT, ROW);
        }
        assertRefused(vault, Arrays.copyOf(sealed, sealed.length + 1), DOCUMENT, ROW);
        assertRefused(vault, NUMBER.getBytes(StandardCharsets.US_ASCII), DOCUMENT, ROW);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void aValueMovedToAnotherRowColumnOrTableIsRefused(Suite suite) {
        var vault = new Vault(KeyRing.random(suite));
        byte[] sealed = vault.seal(NUMBER, DOCUMENT, ROW);
        assertUnreadable(vault, sealed, DOCUMENT, new UUID(ROW.getMostSignificantBits(), 2));
        assertUnreadable(vault, sealed, new SealedColumn("vault_example", "id", "mobile"), ROW);
        assertUnreadable(vault, sealed, new SealedColumn("vault_other", "id", "document"), ROW);
    }

    @Test
    void anotherKeyOfTheSameNameOpensNothingAndAKeyThatIsNotThereIsNamed() {
        byte[] sealed = new Vault(KeyRing.random(Suite.SM4_GCM)).seal(NUMBER, DOCUMENT, ROW);
        assertUnreadable(new Vault(KeyRing.random(Suite.SM4_GCM)), sealed, DOCUMENT, ROW);

        var second = SealingKey.random("k2", Suite.SM4_GCM);
        var other = new Vault(new KeyRing(second, List.of(second), IndexKey.random(KeyedHash.HMAC_SM3)));
        assertThatExceptionOfType(MissingKey.class)
                .isThrownBy(() -> other.open(sealed, DOCUMENT, ROW))
                .withMessageContaining("key k1")
                .withMessageContaining(ROW.toString());
    }

    @Test
    void anOldKeyOpensWhatItSealedAndOnlyTheCurrentOneSeals() {
        var first = SealingKey.random("k1", Suite.SM4_GCM);
        var second = SealingKey.random("k2", Suite.AES_256_GCM);
        var index = IndexKey.random(KeyedHash.HMAC_SM3);
        byte[] old = new Vault(new KeyRing(first, List.of(first), index)).seal(NUMBER, DOCUMENT, ROW);
        var vault = new Vault(new KeyRing(second, List.of(first, second), index));
        assertThat(vault.open(old, DOCUMENT, ROW)).isEqualTo(NUMBER);
        assertThat(Header.of(vault.seal(NUMBER, DOCUMENT, ROW))).contains(second.header());
    }

    @Test
    void sealingTheSameTwiceGivesDifferentBytesAndNoNonceReturns() {
        var vault = new Vault(KeyRing.random(Suite.AES_256_GCM));
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            byte[] sealed = vault.seal(NUMBER, DOCUMENT, ROW);
            nonces.add(Arrays.toString(Arrays.copyOfRange(sealed, 5, 5 + SealingKey.NONCE_LENGTH)));
        }
        assertThat(nonces).hasSize(10_000);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void theBlindIndexTellsEqualFromDifferentAndKeepsSpacesApart(Suite suite) {
        var vault = new Vault(KeyRing.random(suite));
        assertThat(vault.index("document", NUMBER)).hasSize(32).isEqualTo(vault.index("document", NUMBER));
        assertThat(vault.index("document", NUMBER)).isNotEqualTo(vault.index("mobile", NUMBER));
        assertThat(vault.index("document", NUMBER)).isNotEqualTo(vault.index("document", NUMBER + " "));
        assertThat(vault.index("ab", "c")).isNotEqualTo(vault.index("a", "bc"));
        assertThat(new Vault(KeyRing.random(suite)).index("document", NUMBER))
                .isNotEqualTo(vault.index("document", NUMBER));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.index("a\u0000b", NUMBER));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.index("", NUMBER));
    }

    @Test
    void halfACharacterIsRefusedInsteadOfLost() {
        var vault = new Vault(KeyRing.random(Suite.SM4_GCM));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.seal("张\ud842", DOCUMENT, ROW));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.index("document", "\udfb7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Person", "p\"; drop table x; --", "1a", "a b", "a.b", "名", "a\n"})
    void aColumnIsNamedByPlainIdentifiersOnly(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SealedColumn(name, "id", "document"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealedColumn("a", name, "document"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealedColumn("a", "id", name));
    }

    private static void assertRefused(Vault vault, byte[] sealed, SealedColumn column, UUID row) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> vault.open(sealed, column, row))
                .isInstanceOfAny(UnreadableValue.class, MissingKey.class)
                .withMessageNotContaining(NUMBER);
    }

    private static void assertUnreadable(Vault vault, byte[] sealed, SealedColumn column, UUID row) {
        assertThatExceptionOfType(UnreadableValue.class)
                .isThrownBy(() -> vault.open(sealed, column, row))
                .withMessageContaining(row.toString())
                .withMessageNotContaining(NUMBER);
    }
}
