package sojourn.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM with a server of its own, made to be killed. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private Child(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /** What the other JVM does: commits numbers as fast as it can, and says each one only when it is committed. */
    static void main(String[] arguments) throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
                Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS number (n bigint PRIMARY KEY)");
            for (long n = 1; ; n++) {
                statement.execute("INSERT INTO number VALUES (" + n + ")");
                System.out.println(n);
            }
        } catch (DatabaseUnavailable e) {
            System.out.println(e.getMessage());
        }
    }

    static Child writingTo(Path home) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), home);
    }

    static Child start(List<String> prefix, String classPath, Path home) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Child.class.getName(),
                home.toString()));
        return new Child(new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    String nextLine() {
        try {
            String line = lines.readLine();
            while (line != null && line.contains("[main]")) {
                line = lines.readLine(); // a line of its log
            }
            return String.valueOf(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until this many numbers are committed; answers the last one. */
    long committed(long atLeast) {
        long n;
        do {
            n = Long.parseLong(nextLine());
        } while (n < atLeast);
        return n;
    }

    /** The last number that was said before the end. */
    long lastCommitted(long atLeast) {
        long last = atLeast;
        for (String line = nextLine(); line.matches("\\d+"); line = nextLine()) {
            last = Long.parseLong(line);
        }
        return last;
    }

    List<ProcessHandle> watchdogs() {
        return process.descendants().toList();
    }

    /** kill -9; by the handle, because the process itself would close the pipe with its last words. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
