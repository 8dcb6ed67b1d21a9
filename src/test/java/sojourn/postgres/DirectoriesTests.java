package sojourn.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoriesTests {

    private static final int FILES = 3000;

    @TempDir
    Path root;

    @RepeatedTest(5)
    void filesThatVanishMeanwhileAreNoObstacle() throws Exception {
        for (int i = 0; i < FILES; i++) {
            Files.createFile(
                    Files.createDirectories(root.resolve("d" + i % 100)).resolve("f" + i));
        }
        AtomicBoolean walked = new AtomicBoolean();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> vanished = other.submit(() -> {
                for (int i = FILES - 1; i >= 0 && !walked.get(); i--) {
                    Files.delete(root.resolve("d" + i % 100).resolve("f" + i));
                }
                return true;
            });
            Directories.giveTo(Directories.owner(root), Directories.group(root), root);
            walked.set(true);
            assertThat(vanished.get()).isTrue();
        }
    }

    @Test
    void aRootThatIsNotThereIs() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> Directories.giveTo(0, 0, root.resolve("nothing")));
    }

    @Test
    void aLinkIsGivenAndNotFollowed() throws IOException {
        Files.createSymbolicLink(root.resolve("link"), root.resolve("nowhere"));
        Directories.giveTo(Directories.owner(root), Directories.group(root), root);
        assertThat(root.resolve("link")).isSymbolicLink();
    }
}
