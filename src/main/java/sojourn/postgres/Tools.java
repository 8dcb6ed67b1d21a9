package sojourn.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line programs of PostgreSQL, run as the server's user and within a time. */
record Tools(Path home, ServerUser user) {

    void run(Duration limit, String tool, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(home.resolve("bin").resolve(tool).toString());
        command.addAll(arguments);
        // a file, not a pipe: the server inherits it and would keep a pipe open for ever
        Path output = Files.createTempFile("sojourn", ".log");
        try {
            Process process = start(command, output);
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new ToolFailed(tool + " took longer than " + limit.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new ToolFailed(tool + " says: " + text(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailed(tool + " was interrupted");
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static Process start(List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // the settings of somebody's psql must not reach our server, and its messages must be English to be understood
        builder.environment().keySet().removeIf(key -> key.startsWith("PG") || key.startsWith("LC_"));
        builder.environment().put("LANG", "C");
        return builder.start();
    }

    /** A log may hold any bytes. */
    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
    }

    /** A program ended badly; the message holds its own words. */
    static final class ToolFailed extends IOException {

        private static final long serialVersionUID = 1L;

        ToolFailed(String message) {
            super(message);
        }
    }
}
