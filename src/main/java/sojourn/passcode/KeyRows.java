package sojourn.passcode;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.NewId;
import sojourn.vault.SealedColumn;
import sojourn.vault.Vault;

/** The rows of {@code passcode_key}; private keys lie there sealed. */
@Component
class KeyRows {

    private static final SealedColumn PRIVATE = new SealedColumn("passcode_key", "id", "private_key");

    private final JdbcClient jdbc;
    private final Vault vault;

    KeyRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Bean
    static SealedColumn passcodePrivateKey() {
        return PRIVATE;
    }

    /** Unless another node was first; in a transaction of its own, since whoever asks may only be reading. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void make(Period period, Instant now) {
        var pair = Ed25519.pair();
        var raw = Ed25519.raw(pair.getPublic());
        var id = NewId.of(PassKeyId::new).value();
        jdbc.sql("""
                        insert into passcode_key
                            (id, period, name, public_key, private_key, made_at, signs_from, signs_until, retired_at)
                        values (:id, :period, :name, :public, :private, :now, :from, :until, :retired)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("period", period.number())
                .param("name", name(raw))
                .param("public", raw)
                .param("private", vault.sealBytes(pair.getPrivate().getEncoded(), PRIVATE, id))
                .param("now", Timestamp.from(now))
                .param("from", Timestamp.from(period.from()))
                .param("until", Timestamp.from(period.until()))
                .param("retired", Timestamp.from(period.retired()))
                .update();
    }

    /** Those that sign now, later, or did so within a day; the eldest first. */
    List<PassKey> trusted(Instant now) {
        return jdbc.sql("""
                        select name, public_key, signs_from, retired_at from passcode_key
                        where retired_at > :now order by period
                        """)
                .param("now", Timestamp.from(now))
                .query(KeyRows::key)
                .list();
    }

    Optional<Signer> signer(Period period) {
        return jdbc.sql("select id, name, private_key from passcode_key where period = :period")
                .param("period", period.number())
                .query((row, n) -> new Signer(
                        row.getString("name"),
                        Ed25519.privateKey(vault.openBytes(
                                row.getBytes("private_key"), PRIVATE, row.getObject("id", UUID.class)))))
                .optional();
    }

    /** Who signs now. */
    record Signer(String name, PrivateKey key) {}

    void removeRetired(Instant now) {
        jdbc.sql("delete from passcode_key where retired_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static PassKey key(ResultSet row, int n) throws SQLException {
        return new PassKey(
                row.getString("name"),
                Ed25519.publicKey(row.getBytes("public_key")),
                row.getTimestamp("signs_from").toInstant(),
                row.getTimestamp("retired_at").toInstant());
    }

    private static String name(byte[] raw) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(raw);
            return HexFormat.of().withUpperCase().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
