package sojourn.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who the server runs as: ourselves, or for root (whom PostgreSQL refuses) the first other user who can really use the
 * files. The prefix is what stands before each command.
 */
record ServerUser(List<String> prefix) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerUser.class);

    /** Only initdb needs a name for the user, which a container started with a bare number does not have. */
    private static final String PROBE = "test \"$(id -u)\" != 0 && test -w \"$1\" && { test -d \"$1/data\" || id -un; }"
            + " && exec \"$0\" --version";

    /** A user name space in which we are nobody: neither root, nor without a name, and our files are still ours. */
    private static final List<String> NOBODY_HERE = List.of("unshare", "-U");

    static boolean isRoot() {
        try {
            return Directories.owner(Path.of("/proc/self")) == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return System.getProperty("user.name", "").equals("root");
        }
    }

    /** Finds the user and, as root, gives them the directory of the cluster. */
    static ServerUser forFiles(Path own, Path binaries) throws IOException {
        boolean root = isRoot();
        List<String> refusals = new ArrayList<>();
        for (Candidate candidate : root ? insteadOfRoot(Account.forServer(own)) : ourselves()) {
            if (root) {
                Directories.giveTo(candidate.owner().uid(), candidate.owner().gid(), own);
            }
            List<String> command = new ArrayList<>(candidate.prefix());
            command.addAll(
                    List.of("sh", "-c", PROBE, binaries.resolve("bin/postgres").toString(), own.toString()));
            String answer = run(command);
            if (answer.contains("(PostgreSQL) " + Binaries.MAJOR + ".")) {
                LOG.debug("PostgreSQL runs by means of {}", candidate.prefix());
                return new ServerUser(candidate.prefix());
            }
            refusals.add(String.join(" ", candidate.prefix()) + ": " + answer);
        }
        throw root ? noWayForRoot(own, refusals) : noWay(own, binaries, refusals);
    }

    private static DatabaseUnavailable noWayForRoot(Path own, List<String> refusals) {
        return new DatabaseUnavailable(
                "PostgreSQL must not run as root, and no other user can use %s %s.".formatted(own, refusals),
                "Start Sojourn as an ordinary user, keep the data in /var/lib/sojourn (--data DIR),"
                        + " or set SOJOURN_DATABASE_URL.");
    }

    private static DatabaseUnavailable noWay(Path own, Path binaries, List<String> refusals) {
        return new DatabaseUnavailable(
                "The embedded PostgreSQL cannot run in %s %s.".formatted(own, refusals),
                "It needs Linux with glibc, a directory owned by this user and a file system that allows programs. If "
                        + binaries + " is damaged, delete it: it will be unpacked afresh.");
    }

    private static List<Candidate> ourselves() {
        return List.of(new Candidate(Account.OURSELVES, List.of()), new Candidate(Account.OURSELVES, NOBODY_HERE));
    }

    /** The last one also works below a home that only root may enter, where the kernel allows it. */
    private static List<Candidate> insteadOfRoot(Account account) {
        String user = "--reuid=" + account.uid();
        String group = "--regid=" + account.gid();
        return List.of(
                new Candidate(account, List.of("setpriv", user, group, "--clear-groups", "--inh-caps=-all")),
                new Candidate(account, List.of("runuser", "-u", account.name(), "--")),
                new Candidate(
                        account,
                        List.of("chroot", "--userspec=" + account.uid() + ":" + account.gid(), "--groups=", "/")),
                new Candidate(Account.OURSELVES, NOBODY_HERE));
    }

    private static String run(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return "not there";
        }
        try {
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) ? answer.strip() : "no answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private record Candidate(Account owner, List<String> prefix) {}
}
