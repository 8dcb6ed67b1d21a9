package sojourn.vault;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sealed values of all rooms where they lie, told apart by the key that each one names in its header. */
final class SealedValues {

    private final JdbcClient jdbc;
    private final List<SealedColumn> columns;

    SealedValues(JdbcClient jdbc, List<SealedColumn> columns) {
        this.jdbc = jdbc;
        this.columns = List.copyOf(columns);
    }

    List<SealedColumn> columns() {
        return columns;
    }

    /** How many values are sealed with this key. */
    long countWith(Header key) {
        return count("=", key);
    }

    /** How many values are sealed with any other key. */
    long countWithout(Header key) {
        return count("<>", key);
    }

    private long count(String operator, Header key) {
        long count = 0;
        for (SealedColumn column : columns) {
            count += jdbc.sql(sql("""
                            select count(*) from "TABLE"
                            where substring("COLUMN" from 1 for :length) OPERATOR :header
                            """.replace("OPERATOR", operator), column))
                    .param("length", key.length())
                    .param("header", key.bytes())
                    .query(Long.class)
                    .single();
        }
        return count;
    }

    /**
     * Locks the next rows, in the order of their ids, whose value another key sealed. Rows that somebody is writing to are left
     * out, so this never waits and never takes part in a deadlock.
     */
    List<Claimed> claim(SealedColumn column, Header current, @Nullable UUID after, int limit) {
        JdbcClient.StatementSpec statement = jdbc.sql(
                        sql("""
                        select "ID" as id, "COLUMN" as value from "TABLE"
                        where substring("COLUMN" from 1 for :length) <> :header AFTER
                        order by "ID" limit :limit
                        for update skip locked
                        """.replace("AFTER", after == null ? "" : "and \"ID\" > :after"), column))
                .param("length", current.length())
                .param("header", current.bytes())
                .param("limit", limit);
        if (after != null) {
            statement = statement.param("after", after);
        }
        return statement
                .query((row, number) -> new Claimed(row.getObject("id", UUID.class), row.getBytes("value")))
                .list();
    }

    void replace(SealedColumn column, UUID row, byte[] sealed) {
        jdbc.sql(sql("update \"TABLE\" set \"COLUMN\" = :value where \"ID\" = :id", column))
                .param("value", sealed)
                .param("id", row)
                .update();
    }

    // SealedColumn lets only plain identifiers in.
    private static String sql(String template, SealedColumn column) {
        return template.replace("\"TABLE\"", quoted(column.table()))
                .replace("\"ID\"", quoted(column.idColumn()))
                .replace("\"COLUMN\"", quoted(column.column()));
    }

    private static String quoted(String identifier) {
        return '"' + identifier + '"';
    }

    /** A locked row and the sealed value in it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Claimed(UUID row, byte[] sealed) {}
}
