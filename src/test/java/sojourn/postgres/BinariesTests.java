package sojourn.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTests {

    @TempDir
    Path home;

    @Test
    void theDirectoryIsNamedAfterTheVersionThatIsInTheJar() throws Exception {
        Path binaries = Binaries.unpack(home);
        Process process = new ProcessBuilder(binaries.resolve("bin/postgres").toString(), "--version").start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo("postgres (PostgreSQL) " + Binaries.VERSION);
        assertThat(binaries.getFileName().toString()).startsWith(Binaries.VERSION + "-");
    }

    @Test
    void aHalfUnpackedArchiveIsUnpackedAfresh() throws IOException {
        Path half = Files.createDirectories(home.resolve("unpacking/bin")).resolve("postgres");
        Files.writeString(half, "half");
        assertThat(Binaries.unpack(home).resolve("bin/postgres")).isExecutable();
        assertThat(half).doesNotExist();
    }

    @Test
    void noEntryOfTheArchiveLeadsOutOfIt() {
        TarArchiveEntry link = new TarArchiveEntry("lib/link", TarConstants.LF_SYMLINK);
        link.setLinkName("../../outside");
        for (TarArchiveEntry entry : new TarArchiveEntry[] {new TarArchiveEntry("../outside", true), link}) {
            assertThatIOException()
                    .isThrownBy(() -> Binaries.place(home.resolve("in"), entry, InputStream.nullInputStream()))
                    .withMessageContaining("leads out of the archive");
        }
        assertThat(home.resolve("outside")).doesNotExist();
    }
}
