package sojourn.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysAtStartTests {

    @TempDir
    private Path directory;

    private final VaultDatabase database = new VaultDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFirstStartMakesTheKeysAndEveryLaterOneFindsThem() throws Exception {
        String made = KeyText.write(database.start.fromFile(file("vault.keys"), Suite.AES_256_GCM));
        assertThat(Files.readString(directory.resolve("vault.keys"))).isEqualTo(made);
        // the suite is for new keys only
        assertThat(KeyText.write(database.start.fromFile(file("vault.keys"), Suite.SM4_GCM)))
                .isEqualTo(made);
        assertThat(database.jdbc
                        .sql("select id || ' ' || suite from vault_key order by id")
                        .query(String.class)
                        .list())
                .containsExactly("index HMAC-SHA-256", "k1 AES-256-GCM");
    }

    @Test
    void twoNodesThatStartFirstAtTheSameMomentShareTheirKeys() throws Exception {
        var barrier = new CyclicBarrier(2);
        Callable<String> node = () -> {
            barrier.await();
            return KeyText.write(database.anotherNode().fromFile(file("vault.keys"), Suite.SM4_GCM));
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var rings = nodes.invokeAll(List.of(node, node));
            assertThat(rings.get(0).get()).isEqualTo(rings.get(1).get());
        }
    }

    @Test
    void aLostFileIsNeverReplacedByNewKeys() {
        database.start.fromFile(file("vault.keys"), Suite.SM4_GCM);
        assertRefused(
                () -> database.start.fromFile(file("elsewhere"), Suite.SM4_GCM), "elsewhere is missing", "keys k1");
        assertThat(directory.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void keysOfAnotherInstallationAreRefused() throws Exception {
        var mine = KeyRing.random(Suite.SM4_GCM);
        database.start.fromText(KeyText.write(mine));
        var other = KeyRing.random(Suite.SM4_GCM);
        assertRefused(() -> database.start.fromText(KeyText.write(other)), "The key k1", "is not the key k1");
        Files.writeString(directory.resolve("vault.keys"), KeyText.write(other));
        Files.setPosixFilePermissions(
                directory.resolve("vault.keys"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        assertRefused(() -> database.start.fromFile(file("vault.keys"), Suite.SM4_GCM), "vault.keys is not the key k1");

        var otherIndex = new KeyRing(mine.current(), mine.keys(), IndexKey.random(KeyedHash.HMAC_SM3));
        assertRefused(() -> database.start.fromText(KeyText.write(otherIndex)), "The index key");
        var asAes = SealingKey.random("k1", Suite.AES_256_GCM);
        assertRefused(
                () -> database.start.fromText(KeyText.write(new KeyRing(asAes, List.of(asAes), mine.index()))),
                "The key k1");
    }

    @Test
    void aRefusedRingLeavesNothingInTheDatabase() {
        var mine = KeyRing.random(Suite.SM4_GCM);
        database.start.fromText(KeyText.write(mine));
        var second = SealingKey.random("k2", Suite.SM4_GCM);
        var foreign = new KeyRing(second, List.of(second), IndexKey.random(KeyedHash.HMAC_SM3));
        assertRefused(() -> database.start.fromText(KeyText.write(foreign)), "The index key");
        assertThat(database.jdbc
                        .sql("select id from vault_key")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("k1", "index");
    }

    @Test
    void anOldKeyMayGoOnlyWhenNoValueNeedsIt() {
        var old = KeyRing.random(Suite.SM4_GCM);
        database.add(new Vault(database.start.fromText(KeyText.write(old))), 1);
        var second = SealingKey.random("k2", Suite.SM4_GCM);
        var both = new KeyRing(second, List.of(old.current(), second), old.index());
        var alone = new KeyRing(second, List.of(second), old.index());
        database.start.fromText(KeyText.write(both));
        assertRefused(() -> database.start.fromText(KeyText.write(alone)), "key k1 is not in", "2 values");

        assertThat(new Rotation(new Vault(both), both, database.values, database.transaction).reseal(10))
                .isEqualTo(2);
        assertThat(database.start.fromText(KeyText.write(alone)).keys()).hasSize(1);
    }

    @Test
    void theStartSaysTheFaultAndTheRemedyInsteadOfAStackTrace() {
        var refused = new KeysRefused("The fault.", "The remedy.");
        var analysis = new KeysRefusedAnalyzer().analyze(new IllegalStateException(refused), refused);
        assertThat(analysis.getDescription()).isEqualTo("The fault.");
        assertThat(analysis.getAction()).isEqualTo("The remedy.");
    }

    private KeyFile file(String name) {
        return new KeyFile(directory.resolve(name));
    }

    private static void assertRefused(ThrowingCallable start, String... told) {
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(start)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(told));
    }
}
