package sojourn.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The key ring as text, for a file or an environment variable: lines {@code current ID}, {@code key ID SUITE BASE64} and
 * {@code index HASH BASE64}; {@code #} begins a comment, and {@code ;} ends a line too, so that it fits into one variable.
 * Faults name the line, never what stands in it.
 */
final class KeyText {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,15}");
    private static final String COMMENTS = """
            # The keys of Sojourn's vault. Document and mobile numbers are sealed with them.
            #
            # Keep a copy in a safe place, apart from the backups of the database: without these keys
            # the sealed values are lost for ever, and with both anybody can read them.
            # Only the account that runs Sojourn may read this file (chmod 600).
            #
            # To change the key:
            #   1. make one:  openssl rand -base64 16   (AES-256-GCM: openssl rand -base64 32)
            #   2. add a line "key k2 SM4-GCM ..." here on every node, and restart each
            #   3. then write "current k2" on every node, and restart each
            # Values move to the new key in the background; the log says when the old line may go.
            # The index key can never change: every search for a number is made with it.

            """;

    private final List<SealingKey> keys = new ArrayList<>();
    private final List<byte[]> materials = new ArrayList<>();
    private @Nullable String current;
    private @Nullable IndexKey index;

    private KeyText() {}

    static KeyRing parse(String text, String from) {
        KeyText parsed = new KeyText();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            for (String statement : line.replaceFirst("#.*", "").split(";", -1)) {
                try {
                    parsed.statement(statement.strip());
                } catch (IllegalArgumentException e) {
                    throw refused(from, "line " + number + ": " + e.getMessage());
                }
            }
        }
        return parsed.ring(from);
    }

    static String write(KeyRing ring) {
        return COMMENTS
                + ring.keys().stream()
                        .map(SealingKey::line)
                        .collect(Collectors.joining(
                                "\n",
                                "current " + ring.current().id() + "\n",
                                "\n" + ring.index().line() + "\n"));
    }

    private void statement(String statement) {
        if (statement.isEmpty()) {
            return;
        }
        String[] word = statement.split("\\s+", -1);
        switch (word[0] + "/" + word.length) {
            case "current/2" -> current = once(current, word[1], "current");
            case "key/4" -> addKey(id(word[1]), word[2], word[3]);
            case "index/3" -> {
                KeyedHash hash = KeyedHash.titled(word[1])
                        .orElseThrow(() -> new IllegalArgumentException("the index is HMAC-SM3 or HMAC-SHA-256"));
                index = once(index, new IndexKey(hash, material(word[2])), "index");
            }
            default ->
                throw new IllegalArgumentException(
                        "expected \"current ID\", \"key ID SUITE BASE64\" or \"index HASH BASE64\"");
        }
    }

    private void addKey(String id, String title, String base64) {
        Suite suite = Suite.titled(title)
                .orElseThrow(() -> new IllegalArgumentException("the suite is SM4-GCM or AES-256-GCM"));
        if (keys.stream().anyMatch(key -> key.id().equals(id))) {
            throw new IllegalArgumentException("there is a key " + id + " already");
        }
        keys.add(new SealingKey(id, suite, material(base64)));
    }

    private byte[] material(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // without its cause: the decoder's message quotes a character of the key
            throw new IllegalArgumentException("the key is not in base64");
        }
        if (materials.stream().anyMatch(other -> Arrays.equals(other, bytes))) {
            throw new IllegalArgumentException("the same key stands in another line");
        }
        materials.add(bytes);
        return bytes;
    }

    private static String id(String id) {
        // "index" names the index key in the database's record
        if (!ID.matcher(id).matches() || id.equals(KnownKeys.INDEX)) {
            throw new IllegalArgumentException("a key's name is 1 to 16 of a-z, 0-9 and -, and not \"index\"");
        }
        return id;
    }

    private static <T> T once(@Nullable T before, T now, String what) {
        if (before != null) {
            throw new IllegalArgumentException("there is a line \"" + what + "\" already");
        }
        return now;
    }

    private KeyRing ring(String from) {
        String name = current;
        IndexKey indexKey = index;
        if (name == null || indexKey == null || keys.isEmpty()) {
            throw refused(from, "it needs one line \"current\", one line \"index\" and at least one line \"key\"");
        }
        Optional<SealingKey> first =
                keys.stream().filter(key -> key.id().equals(name)).findFirst();
        return new KeyRing(
                first.orElseThrow(() -> refused(from, "the line \"current\" names no key of this ring")),
                keys,
                indexKey);
    }

    private static KeysRefused refused(String from, String fault) {
        return new KeysRefused(
                "The vault's keys in " + from + " cannot be read: " + fault + ".",
                "Correct the text, or put back the copy you keep apart from the database.");
    }
}
