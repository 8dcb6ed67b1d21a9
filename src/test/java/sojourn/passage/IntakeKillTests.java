package sojourn.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import sojourn.Rule;
import sojourn.TestDatabase;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.Passage;
import sojourn.simulator.Settings;

/** Whoever passes while Sojourn is killed again and again stands in its records once, as if nothing had been. */
class IntakeKillTests {

    /** The check has no time for twenty; {@code ./check -Dsojourn.kills=20} does. */
    private static final int KILLS = Integer.getInteger("sojourn.kills", 8);

    @TempDir
    static Path data;

    @Test
    @Timeout(480)
    @Rule("R46")
    void noPassageIsLostOrDoubledByKillsInTheMiddleOfIt() throws Exception {
        var database = TestDatabase.fresh();
        // asked often: a connection for each question would cost more than what it asks about
        var connection = new SingleConnectionDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword(), true);
        var jdbc = JdbcClient.create(connection);
        try (var gate = new GateSimulator(Settings.of("东门", "SIM1", "right horse", Clock.systemUTC())).start(0);
                var crowd = Executors.newSingleThreadScheduledExecutor()) {
            var children = new IntakeChild(data, freePort(), gate.address(), database);
            var coming = crowd.scheduleWithFixedDelay(() -> gate.face("LS2026000001"), 0, 20, TimeUnit.MILLISECONDS);
            for (int kill = 1; kill <= KILLS; kill++) {
                long enough = kept(jdbc) + 1;
                var child = children.start();
                try {
                    await().atMost(Duration.ofSeconds(60))
                            .pollInterval(Duration.ofMillis(20))
                            .until(() -> kept(jdbc) >= enough);
                    // not always right after something was kept
                    TimeUnit.MILLISECONDS.sleep(5L * kill);
                } finally {
                    kill(child);
                }
                assertThat(kept(jdbc))
                        .as("it was killed in the middle of it")
                        .isLessThan(gate.passages().size());
            }
            coming.cancel(false);
            long all = gate.passages().size();
            var last = children.start();
            try {
                await().atMost(Duration.ofSeconds(60)).until(() -> kept(jdbc) >= all);
            } finally {
                kill(last);
            }
            assertThat(serials(jdbc))
                    .containsExactly(
                            gate.passages().stream().map(Passage::serial).toArray(Long[]::new));
            assertThat(LongStream.rangeClosed(1, all).boxed()).containsExactlyElementsOf(serials(jdbc));
            assertThat(jdbc.sql("select sum(passages) from passage_tally")
                            .query(Long.class)
                            .single())
                    .isEqualTo(all);
            connection.destroy();
        }
    }

    /** kill -9. */
    private static void kill(Process child) throws InterruptedException {
        child.toHandle().destroyForcibly();
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static List<Long> serials(JdbcClient jdbc) {
        return jdbc.sql("select device_serial_no from passage_passage order by device_serial_no")
                .query(Long.class)
                .list();
    }

    private static long kept(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from passage_passage")
                .query(Long.class)
                .single();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
