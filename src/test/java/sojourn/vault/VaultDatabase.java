package sojourn.vault;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.TestDatabase;

/** A real database with the vault's table, and a table of people with two sealed columns. */
final class VaultDatabase implements AutoCloseable {

    static final SealedColumn DOCUMENT = new SealedColumn("example_person", "id", "document");
    static final SealedColumn MOBILE = new SealedColumn("example_person", "id", "mobile");

    private final HikariDataSource pool = new HikariDataSource();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final SealedValues values;
    final KeysAtStart start;

    VaultDatabase() {
        var fresh = TestDatabase.fresh();
        pool.setJdbcUrl(fresh.getJdbcUrl());
        pool.setUsername(fresh.getUsername());
        pool.setPassword(fresh.getPassword());
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/vault/V1__keys.sql"),
                        new ClassPathResource("db/migration/vault/V2__data_keys.sql"))
                .execute(pool);
        jdbc.sql(
                        "create table example_person (id uuid primary key, document bytea not null, mobile bytea, n int not null)")
                .update();
        values = new SealedValues(jdbc, List.of(DOCUMENT, MOBILE));
        start = anotherNode();
    }

    KeysAtStart anotherNode() {
        return new KeysAtStart(known(), values, transaction);
    }

    DataKeysAtStart dataKeysAtStart() {
        return new DataKeysAtStart(jdbc, known(), transaction);
    }

    private KnownKeys known() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-08T00:00:00Z"), ZoneOffset.UTC);
        return new KnownKeys(jdbc, clock);
    }

    UUID add(Vault vault, int n) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into example_person values (:id, :document, :mobile, :n)")
                .param("id", id)
                .param("document", vault.seal("document " + n, DOCUMENT, id))
                // every third has no phone
                .param("mobile", n % 3 == 0 ? null : vault.seal("mobile " + n, MOBILE, id), java.sql.Types.BINARY)
                .param("n", n)
                .update();
        return id;
    }

    byte[] document(UUID id) {
        return jdbc.sql("select document from example_person where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    @Override
    public void close() {
        pool.close();
    }
}
