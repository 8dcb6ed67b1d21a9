package sojourn.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A {@code bytea} column that holds sealed values, in a table whose {@code idColumn} is a {@code uuid} primary key. A room declares
 * each of its columns as a {@code @Bean}, so that a change of keys finds it. Names are lower case, 1 to 63 of {@code a-z 0-9 _}.
 */
public record SealedColumn(String table, String idColumn, String column) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public SealedColumn {
        identifier(table);
        identifier(idColumn);
        identifier(column);
    }

    /** What a sealed value is bound to: opened for another row or column, it is refused. */
    byte[] place(UUID row) {
        return (table + "." + column + ":" + row).getBytes(StandardCharsets.US_ASCII);
    }

    // SQL is built from these names, so nothing but a plain identifier may ever get here.
    private static void identifier(String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw new IllegalArgumentException("A sealed column is named in lower case letters, digits and _");
        }
    }
}
