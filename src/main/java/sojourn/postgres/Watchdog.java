package sojourn.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A little process that outlives the JVM by a moment and stops the server when the JVM is gone, however it went. */
final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    /**
     * Reads a pipe that only the JVM holds: its end is the JVM's end. It stops exactly the server it was given (INT
     * means fast to PostgreSQL), never the next one, which another JVM may have started on the same data by then.
     */
    private static final String SCRIPT = "trap '' INT TERM HUP; cat >/dev/null;"
            + " read -r now <\"$1\" && test \"$now\" = \"$0\" && kill -INT \"$0\"";

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    static Watchdog over(Postmaster postmaster, ServerUser user) throws IOException {
        long pid = postmaster.pid().orElseThrow(() -> new IOException("PostgreSQL went away while it started"));
        List<String> command = new ArrayList<>(user.prefix());
        command.addAll(List.of(
                "sh", "-c", SCRIPT, Long.toString(pid), postmaster.pidFile().toString()));
        return new Watchdog(new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.debug("The watchdog was already gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
