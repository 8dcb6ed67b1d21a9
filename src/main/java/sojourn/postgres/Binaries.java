package sojourn.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the jar once per version. */
final class Binaries {

    static final String MAJOR = "18";
    static final String VERSION = MAJOR + ".6";

    private static final int ANY_EXECUTE = 0111;

    private Binaries() {}

    /** Answers the directory that has bin, lib and share; a half-unpacked one is never seen under its name. */
    static Path unpack(Path base) throws IOException {
        String platform = platform();
        Path done = base.resolve(VERSION + "-" + platform);
        if (Files.isDirectory(done)) {
            return done;
        }
        Path fresh = base.resolve("unpacking");
        Directories.delete(fresh);
        directory(fresh);
        directory(base);
        try (InputStream packed = open(platform);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(fresh, entry, tar);
            }
        }
        Files.move(fresh, done, StandardCopyOption.ATOMIC_MOVE);
        return done;
    }

    private static String platform() {
        String system = System.getProperty("os.name", "");
        String processor = System.getProperty("os.arch", "");
        if (system.equals("Linux") && processor.equals("amd64")) {
            return "x86_64";
        }
        if (system.equals("Linux") && processor.equals("aarch64")) {
            return "arm_64";
        }
        throw missing(system + " on " + processor);
    }

    private static InputStream open(String platform) {
        @Nullable InputStream packed = Binaries.class.getResourceAsStream("/postgres-linux-" + platform + ".txz");
        if (packed == null) {
            throw missing("Linux on " + platform);
        }
        return packed;
    }

    private static DatabaseUnavailable missing(String machine) {
        return new DatabaseUnavailable(
                "There is no embedded PostgreSQL for this machine (" + machine + ").",
                "Set SOJOURN_DATABASE_URL to a PostgreSQL of your own (15 or newer).");
    }

    static void place(Path root, TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = inside(root, root.resolve(entry.getName()), entry);
        if (entry.isDirectory()) {
            directory(target);
            return;
        }
        directory(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            inside(root, target.resolveSibling(entry.getLinkName()), entry);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            // readable for all: as root the server runs as somebody else
            boolean program = (entry.getMode() & ANY_EXECUTE) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        } else {
            throw new IOException("Unexpected kind of entry " + entry.getName());
        }
    }

    private static Path inside(Path root, Path path, TarArchiveEntry entry) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(root)) {
            throw new IOException("Entry leads out of the archive: " + entry.getName());
        }
        return normal;
    }

    private static void directory(Path path) throws IOException {
        Path normal = path.normalize();
        if (!Files.isDirectory(normal)) {
            Files.createDirectories(normal);
            Files.setPosixFilePermissions(normal, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
