package sojourn.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A private PostgreSQL 18 below one directory, for one JVM: its data stay for good, and it stops with the JVM however
 * that ends. Every acknowledged commit is on the disk, so a kill of everything loses nothing.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final HomeLock lock;
    private final Cluster cluster;
    private final Watchdog watchdog;
    private final int port;

    private EmbeddedPostgres(HomeLock lock, Cluster cluster, Watchdog watchdog, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.watchdog = watchdog;
        this.port = port;
    }

    /** Starts the server of this directory, making both when they are missing; throws {@link DatabaseUnavailable}. */
    public static EmbeddedPostgres start(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            HomeLock lock = HomeLock.take(home);
            try {
                return start(home, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The database directory %s cannot be used (%s).".formatted(home, e),
                    "Give this user the right to write there, or choose another directory with --data DIR.",
                    e);
        }
    }

    private static EmbeddedPostgres start(Path home, HomeLock lock) throws IOException {
        // the server may have to run as another user, who must get through here to its own files
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        Path binaries = Binaries.unpack(home.resolve("bin"));
        Path own = Files.createDirectories(home.resolve("cluster"));
        ServerUser user = ServerUser.forFiles(own, binaries);
        Cluster cluster = new Cluster(
                own, new Tools(binaries, user), new PasswordFile(home.resolve("password")), Cluster::freePort);
        cluster.prepare();
        int port = cluster.start();
        Watchdog watchdog = null;
        try {
            watchdog = Watchdog.over(cluster.postmaster(), user);
            FirstDatabase.ensure(port, cluster.password());
            return new EmbeddedPostgres(lock, cluster, watchdog, port);
        } catch (IOException | RuntimeException e) {
            if (watchdog != null) {
                watchdog.close();
            }
            cluster.stop();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    public String user() {
        return FirstDatabase.NAME;
    }

    public String password() {
        return cluster.password();
    }

    public String jdbcUrl() {
        return jdbcUrl(FirstDatabase.NAME);
    }

    /** The address of another database of the same server; the user may create some. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops the server cleanly; returns when it is gone. */
    @Override
    public void close() {
        watchdog.close();
        cluster.stop();
        lock.close();
    }
}
