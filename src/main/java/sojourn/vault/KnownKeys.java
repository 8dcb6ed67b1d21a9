package sojourn.vault;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database remembers of the keys that sealed its values: their names, suites and check values, never a key. */
final class KnownKeys {

    static final String INDEX = "index";
    private static final long LOCK = 0x534f4a56_4b455953L; // "SOJVKEYS"

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the end of the transaction no other node looks at or makes keys. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }

    /** The sealing keys, oldest first. */
    List<Header> sealingKeys() {
        return jdbc.sql("select id, suite from vault_key where id <> :index order by first_seen, id")
                .param("index", INDEX)
                .query((row, number) ->
                        new Header(Suite.titled(row.getString("suite")).orElseThrow(), row.getString("id")))
                .list();
    }

    /** False when this name stands for another key; a name not known yet is remembered. */
    boolean recognise(String id, String suite, byte[] checkValue) {
        Optional<byte[]> known = jdbc.sql("select check_value from vault_key where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("check_value"))
                .optional();
        if (known.isPresent()) {
            return MessageDigest.isEqual(known.get(), checkValue);
        }
        jdbc.sql("""
                        insert into vault_key (id, suite, check_value, first_seen)
                        values (:id, :suite, :checkValue, :now)
                        """)
                .param("id", id)
                .param("suite", suite)
                .param("checkValue", checkValue)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }
}
