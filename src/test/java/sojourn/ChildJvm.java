package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A main class in JVMs of their own, made to be killed. Before the first of a test run one starts Sojourn, ends properly and leaves its classes as an archive, from which
 * the others start in half the time.
 */
public final class ChildJvm {

    private static final Path HERE = Path.of("target", "children").toAbsolutePath();
    private static final String ARCHIVE = HERE.resolve("classes.jsa").toString();

    private final Class<?> main;
    private final JdbcConnectionDetails database;
    private final List<String> arguments;

    /**
     * @param database outlives them
     * @param arguments what main is given, before what {@link #start} adds
     */
    public ChildJvm(Class<?> main, JdbcConnectionDetails database, String... arguments) {
        this.main = main;
        this.database = database;
        this.arguments = List.of(arguments);
    }

    /** Made once, by whoever asks first. */
    private static final class Shared {

        static final String CLASS_PATH = packed();

        static {
            archive();
        }
    }

    /** An archive of classes takes none from a directory. */
    private static String packed() {
        var jar = ToolProvider.findFirst("jar").orElseThrow();
        var parts = new ArrayList<String>();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(part))) {
                var file = HERE.resolve("classes-" + parts.size() + ".jar").toString();
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

    private static void archive() {
        var data = HERE.resolve("data");
        try {
            Files.deleteIfExists(Path.of(ARCHIVE));
            var first = new ProcessBuilder(
                            command("-XX:ArchiveClassesAtExit=" + ARCHIVE, Shared.CLASS_PATH, ChildJvm.class, data))
                    .redirectErrorStream(true)
                    .redirectOutput(HERE.resolve("first.log").toFile())
                    .start();
            assertThat(first.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(first.exitValue()).isZero();
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What the first does. */
    static void main(String[] arguments) {
        var rooms = SpringApplication.run(
                SojournApplication.class,
                "--server.port=0",
                "--sojourn.demo=true",
                "--sojourn.data=" + arguments[0],
                "--sojourn.vault.data-key-file=" + arguments[0] + "/data-keys");
        System.exit(SpringApplication.exit(rooms));
    }

    private static List<String> command(String sharing, String classPath, Class<?> main, Object... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                sharing,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath,
                main.getName()));
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        return command;
    }

    /** What starts it. */
    public static List<String> command(Class<?> main, Object... arguments) {
        return command("-XX:SharedArchiveFile=" + ARCHIVE, Shared.CLASS_PATH, main, arguments);
    }

    public Process start(String... more) throws IOException {
        var command = command(main, arguments.toArray());
        command.addAll(List.of(more));
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
