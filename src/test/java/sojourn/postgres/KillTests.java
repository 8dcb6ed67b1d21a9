package sojourn.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number that the other JVM said is committed, whatever was killed then. */
class KillTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path home;

    @BeforeAll
    static void firstStart() {
        EmbeddedPostgres.start(home).close();
    }

    @Test
    void theWatchdogStopsTheServerOfAKilledJvm() throws Exception {
        try (Child child = Child.writingTo(home)) {
            child.committed(1);
            assertThat(postmaster().runs()).isTrue();
            child.kill();
            assertThat(postmaster().awaitEnd(PATIENCE)).isTrue();
        }
    }

    @Test
    void theNextStartMeetsTheServerThatIsStillStopping() throws Exception {
        try (Child child = Child.writingTo(home)) {
            long said = child.committed(50);
            child.kill();
            assertNothingLost(child.lastCommitted(said));
        }
    }

    @Test
    void anOrphanThatNobodyWatchesIsStoppedAtTheNextStart() throws Exception {
        try (Child child = Child.writingTo(home)) {
            long said = child.committed(50);
            end(child.watchdogs());
            child.kill();
            assertThat(postmaster().runs()).isTrue();
            assertNothingLost(child.lastCommitted(said));
        }
    }

    @Test
    void aKillOfEverythingLosesNothingThatWasCommitted() throws Exception {
        try (Child child = Child.writingTo(home)) {
            long said = child.committed(200);
            end(child.watchdogs());
            killServer();
            child.kill();
            assertNothingLost(child.lastCommitted(said));
        }
    }

    @Test
    void aServerKilledAloneComesBackWithTheNextStart() throws Exception {
        try (Child child = Child.writingTo(home)) {
            long said = child.committed(50);
            killServer();
            child.kill();
            assertNothingLost(child.lastCommitted(said));
        }
    }

    private static void assertNothingLost(long said) throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            long kept = Long.parseLong(EmbeddedPostgresTests.ask(server, "SELECT count(*) FROM number"));
            // one more may be committed that was never said
            assertThat(kept).isBetween(said, said + 1);
            EmbeddedPostgresTests.ask(server, "TRUNCATE number");
        }
    }

    private static void killServer() throws IOException {
        ProcessHandle server =
                ProcessHandle.of(postmaster().pid().orElseThrow()).orElseThrow();
        end(Stream.concat(Stream.of(server), server.descendants()).toList());
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    private static Postmaster postmaster() {
        return new Postmaster(home.resolve("cluster/data"));
    }
}
