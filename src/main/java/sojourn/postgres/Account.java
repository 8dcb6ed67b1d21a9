package sojourn.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A user of the machine, as its list of users tells of them. */
record Account(String name, int uid, int gid) {

    /** Only root gives files away, and this is how it keeps them. */
    static final Account OURSELVES = new Account("root", 0, 0);

    /** Whoever owns the data already keeps them; else postgres where there is one, else nobody. */
    static Account forServer(Path own) throws IOException {
        List<Account> known = known();
        int owner = Directories.owner(own);
        if (owner != 0) {
            return known.stream()
                    .filter(account -> account.uid == owner)
                    .findFirst()
                    .orElse(new Account(Integer.toString(owner), owner, Directories.group(own)));
        }
        return known.stream()
                .filter(account -> account.name.equals("postgres"))
                .findFirst()
                .orElse(new Account("nobody", 65534, 65534));
    }

    private static List<Account> known() throws IOException {
        Path list = Path.of("/etc/passwd");
        if (!Files.isReadable(list)) {
            return List.of();
        }
        return Files.readAllLines(list).stream()
                .map(line -> line.split(":", -1))
                .filter(parts -> parts.length > 3 && parts[2].matches("\\d{1,9}") && parts[3].matches("\\d{1,9}"))
                .map(parts -> new Account(parts[0], Integer.parseInt(parts[2]), Integer.parseInt(parts[3])))
                .toList();
    }
}
