package sojourn.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTests {

    @TempDir
    static Path shared;

    @TempDir
    Path home;

    private Path own;

    @BeforeEach
    void directory() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwx--x--x"));
        own = Files.createDirectories(home.resolve("cluster"));
    }

    @Test
    void whatAKilledFirstStartLeftBehindIsClearedAway() throws IOException {
        Path half = Files.createDirectories(own.resolve("data.new"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        Files.writeString(own.resolve("initdb.password"), "old");
        Files.writeString(home.resolve("password"), "old");
        Cluster cluster = cluster(Cluster::freePort);
        cluster.prepare();
        FirstDatabase.ensure(cluster.start(), cluster.password());
        cluster.stop();
        assertThat(half).doesNotExist();
        assertThat(own.resolve("initdb.password")).doesNotExist();
        assertThat(cluster.password()).hasSize(32);
    }

    @Test
    void aPortThatSomebodyTookMeanwhileIsReplacedByAnother() throws IOException {
        int free = Cluster.freePort();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Iterator<Integer> ports = List.of(taken.getLocalPort(), free).iterator();
            Cluster cluster = cluster(ports::next);
            cluster.prepare();
            assertThat(cluster.start()).isEqualTo(free);
            cluster.stop();
        }
    }

    @Test
    void aServerThatCannotStartSaysWhyInItsOwnWords() throws IOException {
        Cluster cluster = cluster(Cluster::freePort);
        cluster.prepare();
        Files.delete(own.resolve("data/global/pg_control"));
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(cluster::start)
                .withMessageContaining("pg_control")
                .withMessageContaining("server.log");
    }

    @Test
    void dataOfAnotherMajorVersionAreLeftAlone() throws IOException {
        Files.writeString(Files.createDirectories(own.resolve("data")).resolve("PG_VERSION"), "17\n");
        Files.writeString(home.resolve("password"), "known");
        Cluster cluster = cluster(Cluster::freePort);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(cluster::prepare)
                .withMessageContaining("made by PostgreSQL 17")
                .withMessageContaining("pg_upgrade");
    }

    @Test
    void aLostPasswordIsNamedWithItsFile() throws IOException {
        Files.createDirectories(own.resolve("data"));
        Cluster cluster = cluster(Cluster::freePort);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(cluster::prepare)
                .withMessageContaining(home.resolve("password").toString());
    }

    private Cluster cluster(IntSupplier ports) throws IOException {
        Path binaries = Binaries.unpack(shared.resolve("bin"));
        ServerUser user = ServerUser.forFiles(own, binaries);
        return new Cluster(own, new Tools(binaries, user), new PasswordFile(home.resolve("password")), ports);
    }
}
