package sojourn.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** Makes a cluster: checksums on, text in C.UTF-8 whatever the machine speaks, nobody let in without the password. */
record Initdb(Path own, Tools tools, String password) {

    /** Made aside and renamed when whole, so that a killed start leaves nothing that looks like a cluster. */
    void make(Path data) throws IOException {
        Path fresh = own.resolve("data.new");
        Path once = own.resolve("initdb.password");
        Directories.delete(fresh);
        PasswordFile.write(once, password);
        Directories.giveTo(Directories.owner(own), Directories.group(own), once);
        try {
            tools.run(Duration.ofMinutes(5), "initdb", arguments(fresh, once));
        } catch (Tools.ToolFailed e) {
            throw new DatabaseUnavailable(
                    "The database could not be made in %s: %s.".formatted(own, e.getMessage()),
                    "Often the disk is full; put that right and start again: nothing half-made is left.",
                    e);
        } finally {
            Files.deleteIfExists(once);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> arguments(Path directory, Path passwordFile) {
        return List.of(
                "--pgdata=" + directory,
                "--username=" + Cluster.ADMIN,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }
}
