package sojourn.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFileTests {

    @TempDir
    private Path directory;

    @Test
    void aNewFileIsForItsOwnerOnlyAndLeavesNothingBeside() throws IOException {
        Path path = directory.resolve("new/vault.keys");
        KeyRing made = new KeyFile(path).create(Suite.SM4_GCM);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(KeyText.write(new KeyFile(path).read())).isEqualTo(KeyText.write(made));
        try (Stream<Path> files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void twoNodesThatMakeItAtTheSameMomentEndWithTheSameKeys() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 25; round++) {
                Path path = directory.resolve("round" + round);
                var barrier = new CyclicBarrier(4);
                Callable<String> node = () -> {
                    barrier.await();
                    return KeyText.write(new KeyFile(path).create(Suite.SM4_GCM));
                };
                List<Future<String>> made = nodes.invokeAll(List.of(node, node, node, node));
                for (Future<String> ring : made) {
                    assertThat(ring.get()).isEqualTo(Files.readString(path));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rw-------, true", "r--------, true", "rw-r-----, true", "r--r-----, true",
        "rw-r--r--, false", "rw-rw----, false", "rw-----w-, false", "rw----r--, false",
    })
    void aFileThatOthersMayReadOrTheGroupMayWriteIsRefused(String rights, boolean fine) throws IOException {
        Path path = directory.resolve("vault.keys");
        KeyFile file = new KeyFile(path);
        file.create(Suite.SM4_GCM);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        if (fine) {
            assertThat(file.read().current().id()).isEqualTo("k1");
        } else {
            assertThatExceptionOfType(KeysRefused.class)
                    .isThrownBy(file::read)
                    .withMessageContaining(path.toString())
                    .satisfies(refused -> assertThat(refused.remedy()).contains("chmod 600"));
        }
    }

    @Test
    void aPlaceThatCannotBeUsedIsSaid() throws IOException {
        Path noDirectory = Files.writeString(directory.resolve("file"), "");
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> new KeyFile(noDirectory.resolve("vault.keys")).create(Suite.SM4_GCM))
                .withMessageContaining("cannot be written");
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> new KeyFile(directory).read())
                .satisfies(refused ->
                        assertThat(refused.getMessage() + refused.remedy()).contains(directory.toString()));
    }
}
