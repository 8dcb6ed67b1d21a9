package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A main class in JVMs of its own on a database that outlives them, made to be killed. The first one leaves its classes as an archive when it ends properly, from which
 * the others start in half the time.
 */
public final class ChildJvm {

    private final Path data;
    private final Class<?> main;
    private final JdbcConnectionDetails database;
    private final List<String> arguments;
    private final String classPath;

    /**
     * @param data a directory of its own
     * @param arguments what main is given, before what {@link #start} adds
     */
    public ChildJvm(Path data, Class<?> main, JdbcConnectionDetails database, String... arguments) {
        this.data = data;
        this.main = main;
        this.database = database;
        this.arguments = List.of(arguments);
        this.classPath = packed(data);
    }

    /** An archive of classes takes none from a directory. */
    private static String packed(Path data) {
        var jar = ToolProvider.findFirst("jar").orElseThrow();
        var parts = new ArrayList<String>();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(part))) {
                var file = data.resolve("classes-" + parts.size() + ".jar").toString();
                assertThat(jar.run(
                                System.out, System.err, "--create", "--no-compress", "--file", file, "-C", part, "."))
                        .isZero();
                parts.add(file);
            } else {
                parts.add(part);
            }
        }
        return String.join(File.pathSeparator, parts);
    }

    private Path archive() {
        return data.resolve("classes.jsa");
    }

    public Process startFirst(String... more) throws IOException {
        return start("-XX:ArchiveClassesAtExit=" + archive(), List.of(more));
    }

    public Process start(String... more) throws IOException {
        return start("-XX:SharedArchiveFile=" + archive(), List.of(more));
    }

    private Process start(String sharing, List<String> more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                sharing,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(arguments);
        command.addAll(more);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", main.getSimpleName() + ".log").toFile()));
        process.environment().put("SOJOURN_DATABASE_URL", database.getJdbcUrl());
        process.environment().put("SOJOURN_DATABASE_USER", database.getUsername());
        process.environment().put("SOJOURN_DATABASE_PASSWORD", String.valueOf(database.getPassword()));
        return process.start();
    }
}
