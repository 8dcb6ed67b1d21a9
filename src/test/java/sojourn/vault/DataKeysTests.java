package sojourn.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeysTests {

    private static final SealedColumn PICTURE = new SealedColumn("example_picture", "id", "content");
    private static final byte[] FACE = "a face".getBytes(StandardCharsets.US_ASCII);

    private final VaultDatabase database = new VaultDatabase();
    private final KeyRing ring = KeyRing.random(Suite.SM4_GCM);
    private final UUID row = UUID.randomUUID();

    @TempDir
    Path directory;

    private Path file;
    private DataKeys keys;

    @BeforeEach
    void start() {
        file = directory.resolve("keys").resolve("vault.data-keys");
        keys = node();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private DataKeys node() {
        var slots = new DataKeySlots(file);
        database.dataKeysAtStart().find(slots);
        return new DataKeys(database.jdbc, new Vault(ring), slots);
    }

    @Test
    void aValueOpensWithItsOwnKeyAndInItsOwnPlaceOnly() {
        var key = keys.create();
        var other = keys.create();
        var sealed = keys.seal(key, FACE, PICTURE, row);

        assertThat(node().open(key, sealed, PICTURE, row)).isEqualTo(FACE);
        assertThatThrownBy(() -> keys.open(other, sealed, PICTURE, row)).isInstanceOf(UnreadableValue.class);
        assertThatThrownBy(() -> keys.open(key, sealed, PICTURE, UUID.randomUUID()))
                .isInstanceOf(UnreadableValue.class);
    }

    @Test
    void whatWasSealedIsLostWithItsKeyAndNothingElseIs() throws IOException {
        var gone = keys.create();
        var stays = keys.create();
        var sealed = keys.seal(gone, FACE, PICTURE, row);
        var other = keys.seal(stays, FACE, PICTURE, row);
        var before = Files.readAllBytes(file);

        keys.destroy(gone);
        keys.destroy(gone);

        assertThat(keys.destroyed(gone)).isTrue();
        assertThat(keys.destroyed(stays)).isFalse();
        assertThatThrownBy(() -> node().open(gone, sealed, PICTURE, row)).isInstanceOf(DestroyedKey.class);
        assertThatThrownBy(() -> keys.seal(gone, FACE, PICTURE, row)).isInstanceOf(DestroyedKey.class);
        assertThat(keys.open(stays, other, PICTURE, row)).isEqualTo(FACE);
        // in place: the very bytes that were the key are zero now, and the file is as long as before
        var after = Files.readAllBytes(file);
        var at = (int) gone * DataKeySlots.LENGTH;
        assertThat(after).hasSameSizeAs(before);
        assertThat(after).containsSubsequence(new byte[DataKeySlots.LENGTH]);
        assertThat(java.util.Arrays.copyOfRange(after, at, at + DataKeySlots.LENGTH))
                .containsOnly(0);
        assertThat(java.util.Arrays.copyOfRange(before, at, at + DataKeySlots.LENGTH))
                .isNotEqualTo(new byte[DataKeySlots.LENGTH]);
    }

    @Test
    void theVaultsOwnKeyIsNeededToo() {
        var key = keys.create();
        var sealed = keys.seal(key, FACE, PICTURE, row);
        var foreign = new DataKeys(database.jdbc, new Vault(KeyRing.random(Suite.AES_256_GCM)), new DataKeySlots(file));

        assertThatThrownBy(() -> foreign.open(key, sealed, PICTURE, row)).isInstanceOf(MissingKey.class);
    }

    @Test
    void keysMadeAtOnceByTwoNodesAreAllDifferent() throws Exception {
        var nodes = List.of(keys, node());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = threads
                    .invokeAll(IntStream.range(0, 200)
                            .<java.util.concurrent.Callable<Long>>mapToObj(
                                    n -> () -> nodes.get(n % 2).create())
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(made).doesNotHaveDuplicates();
            assertThat(made.stream().map(key -> new DataKeySlots(file).read(key).map(java.nio.ByteBuffer::wrap)))
                    .doesNotHaveDuplicates()
                    .allMatch(java.util.Optional::isPresent);
        }
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLostOrForeignFileStopsTheStart() throws IOException {
        keys.create();
        var kept = Files.readAllBytes(file);

        Files.delete(file);
        assertThatThrownBy(this::node).isInstanceOf(KeysRefused.class).hasMessageContaining("missing");

        new DataKeySlots(file).create(UUID.randomUUID());
        assertThatThrownBy(this::node).isInstanceOf(KeysRefused.class).hasMessageContaining("does not belong");

        Files.write(file, kept);
        node();
    }

    @Test
    void aNewDatabaseTakesAFileWithoutKeysAndNoOther() throws IOException {
        keys.create();
        database.jdbc.sql("delete from vault_data_key_file").update();
        assertThatThrownBy(this::node).isInstanceOf(KeysRefused.class);

        Files.delete(file);
        new DataKeySlots(file).create(UUID.randomUUID());
        node();
    }
}
