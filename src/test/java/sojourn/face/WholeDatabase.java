package sojourn.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All columns of all tables that there are, whatever they are called and hold. */
final class WholeDatabase {

    private static final int PIECE = 30;

    private final JdbcClient jdbc;

    WholeDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pieces from all over it, as PostgreSQL writes bytes and as text in which bytes are written. */
    static List<String> pieces(byte[] value) {
        int step = Math.max(PIECE, value.length / 16 / PIECE * PIECE);
        return IntStream.iterate(step, at -> at + PIECE <= value.length, at -> at + step)
                .mapToObj(at -> Arrays.copyOfRange(value, at, at + PIECE))
                .flatMap(piece -> Stream.of(hex(piece), Base64.getEncoder().encodeToString(piece)))
                .toList();
    }

    static String hex(byte[] value) {
        return HexFormat.of().formatHex(value);
    }

    /** The columns, {@code table.column}, in which some row holds one of the texts as part of a value. */
    List<String> holding(List<String> texts) {
        return where("exists (select from unnest(:texts) as one (text) where strpos(value, one.text) > 0)", texts);
    }

    /** The same for a number of its own, not some digits of another one. */
    List<String> holding(long number) {
        return where("value ~ any(:texts)", List.of("\\m" + number + "\\M"));
    }

    private List<String> where(String condition, List<String> texts) {
        var found = new TreeSet<String>();
        for (var column : columns()) {
            var held = jdbc.sql("""
                            select exists (select from %s cross join lateral (select cast(%s as text) as value offset 0) as one_value
                                where %s)
                            """.formatted(column.table(), column.name(), condition))
                    .param("texts", texts.toArray(String[]::new))
                    .query(Boolean.class)
                    .single();
            if (held) {
                found.add(column.table() + "." + column.name());
            }
        }
        return new ArrayList<>(found);
    }

    private record Column(String table, String name) {}

    private List<Column> columns() {
        return jdbc.sql("""
                        select format('%I.%I', table_schema, table_name) as "table", quote_ident(column_name) as name
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(Column.class).list();
    }
}
