package sojourn.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data directory of the embedded server and what is done to it: made, started, stopped. */
final class Cluster {

    /** The superuser; the application works as an ordinary role, as it would on an external server. */
    static final String ADMIN = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration START = Duration.ofMinutes(10); // a long recovery must not be cut off
    private static final long BIG_LOG = 10_000_000; // bytes
    private static final int ATTEMPTS = 20;

    private final Path own;
    private final Path data;
    private final Tools tools;
    private final PasswordFile passwordFile;
    private final IntSupplier ports;
    private String password = "";

    Cluster(Path own, Tools tools, PasswordFile passwordFile, IntSupplier ports) {
        this.own = own;
        this.data = own.resolve("data");
        this.tools = tools;
        this.passwordFile = passwordFile;
        this.ports = ports;
    }

    Postmaster postmaster() {
        return new Postmaster(data);
    }

    String password() {
        return password;
    }

    /** Afterwards there is a whole cluster of our version and nobody runs on it. */
    void prepare() throws IOException {
        if (Files.isDirectory(data)) {
            password = passwordFile.read();
            refuseOtherVersion();
            stopOrphan();
        } else {
            password = passwordFile.create();
            new Initdb(own, tools, password).make(data);
            Directories.sync(own);
            Directories.sync(passwordFile.path().resolveSibling("."));
        }
    }

    private void refuseOtherVersion() throws IOException {
        String made = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!made.equals(Binaries.MAJOR)) {
            throw new DatabaseUnavailable(
                    "The database in %s was made by PostgreSQL %s, this Sojourn brings %s."
                            .formatted(own, made, Binaries.MAJOR),
                    "Start the Sojourn it was made with, or move the data with pg_upgrade first.");
        }
    }

    /** The server of a killed JVM may still run, or be on its way down at the hands of its watchdog. */
    private void stopOrphan() throws IOException {
        if (postmaster().runs()) {
            LOG.warn("PostgreSQL was left running by a Sojourn that ended badly; stopping it");
            stop();
        }
        postmaster().forgetStalePid();
    }

    /** Answers the port. */
    int start() throws IOException {
        Path log = own.resolve("server.log");
        if (Files.exists(log) && Files.size(log) > BIG_LOG) {
            Files.move(log, own.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        String told = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = ports.getAsInt();
            int before = Files.exists(log) ? Tools.text(log).length() : 0;
            try {
                tools.run(START.plusSeconds(30), "pg_ctl", startArguments(log, port));
                return port;
            } catch (Tools.ToolFailed e) {
                told = e.getMessage() + " "
                        + (Files.exists(log) ? Tools.text(log).substring(before) : "");
            }
            if (told.contains("pre-existing shared memory block")) {
                Postmaster.pause(Duration.ofMillis(500)); // backends of a killed postmaster are still ending
            } else if (!told.contains("could not bind")) {
                break; // only somebody else's grip on the port is worth another try
            }
        }
        throw new DatabaseUnavailable(
                "The embedded PostgreSQL did not start: " + told, "Its log is " + log + "; nothing was deleted.");
    }

    private List<String> startArguments(Path log, int port) {
        String options = String.join(
                " -c ",
                "-p " + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=''",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=100",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_checkpoints=off");
        return List.of(
                "start",
                "--wait",
                "--timeout=" + START.toSeconds(),
                "--pgdata=" + data,
                "--log=" + log,
                "--options=" + options);
    }

    /** Fast first; immediate when a client holds it up, which costs a recovery but no data. */
    void stop() {
        try {
            for (String mode : List.of("fast", "immediate")) {
                if (!postmaster().runs()) {
                    return;
                }
                ask(mode);
            }
            if (!postmaster().awaitEnd(STOP)) {
                throw new DatabaseUnavailable(
                        "PostgreSQL (process %s) does not stop."
                                .formatted(postmaster().pid()),
                        "Stop that process, then start again.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(String mode) throws IOException {
        try {
            tools.run(
                    STOP.plusSeconds(10),
                    "pg_ctl",
                    List.of("stop", "--wait", "--timeout=" + STOP.toSeconds(), "--pgdata=" + data, "--mode=" + mode));
        } catch (Tools.ToolFailed e) {
            LOG.debug("pg_ctl stop found it gone, or was too early: {}", e.getMessage());
        }
    }

    /** Free a moment ago; somebody may take it before the server does. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
