package sojourn.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** The server process of one data directory, as its pid file and the kernel tell of it. */
record Postmaster(Path data) {

    Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    /** The pid in the file, whether or not such a process lives. */
    OptionalLong pid() throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile(), StandardCharsets.ISO_8859_1);
            return lines.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    boolean runs() throws IOException {
        OptionalLong pid = pid();
        return pid.isPresent() && isServer(pid.getAsLong());
    }

    /**
     * PostgreSQL itself only asks whether the pid is alive, and refuses to start for ever when it has gone to some
     * other program, or to a zombie that nobody collects (a container without an init).
     */
    void forgetStalePid() throws IOException {
        OptionalLong pid = pid();
        if (Files.exists(pidFile()) && (pid.isEmpty() || !isServer(pid.getAsLong()))) {
            Files.delete(pidFile());
        }
    }

    boolean awaitEnd(Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (runs()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(Duration.ofMillis(20));
        }
        return true;
    }

    static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private boolean isServer(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && isOurs(pid);
    }

    /**
     * Started by pg_ctl with -D and our directory. A zombie has no command line left; where the kernel hides it, the
     * safe guess is yes.
     */
    private boolean isOurs(long pid) {
        try {
            String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8);
            return Arrays.asList(command.split("\0", -1)).contains(data.toString());
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
