package sojourn.basis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.inspection.Format;
import sojourn.shell.HumanId;
import sojourn.vault.SealedColumn;
import sojourn.vault.Vault;

/** The rows of {@code basis_document}. */
@Component
class BasisRows {

    private static final SealedColumn PERSON_NAME = new SealedColumn("basis_document", "id", "person_name");
    private static final SealedColumn FILE_NAME = new SealedColumn("basis_document", "id", "file_name");
    private static final SealedColumn CONTENT = new SealedColumn("basis_document", "id", "content");
    private static final String SELECT = """
            select id, application, person, person_name, file_name, from_day, until_day, format, pages, bytes, added_at, removed_at
            from basis_document
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    BasisRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Bean
    static SealedColumn basisPersonName() {
        return PERSON_NAME;
    }

    @Bean
    static SealedColumn basisFileName() {
        return FILE_NAME;
    }

    @Bean
    static SealedColumn basisContent() {
        return CONTENT;
    }

    void insert(Basis basis, byte[] content, HumanId by) {
        var id = basis.id().value();
        var name = basis.personName();
        jdbc.sql("""
                        insert into basis_document (id, application, person, person_name, file_name, from_day, until_day,
                            format, pages, bytes, content, added_by, added_at)
                        values (:id, :application, :person, :personName, :fileName, :from, :until,
                            :format, :pages, :bytes, :content, :by, :at)
                        """)
                .param("id", id)
                .param("application", basis.application().value())
                .param("person", basis.person())
                .param("personName", name == null ? null : vault.seal(name, PERSON_NAME, id))
                .param("fileName", vault.seal(basis.fileName(), FILE_NAME, id))
                .param("from", basis.from())
                .param("until", basis.until())
                .param("format", basis.format().name())
                .param("pages", basis.pages())
                .param("bytes", basis.bytes())
                .param("content", vault.sealBytes(content, CONTENT, id))
                .param("by", by.value())
                .param("at", Timestamp.from(basis.addedAt()))
                .update();
    }

    List<Basis> of(ApprovalId application) {
        return jdbc.sql(SELECT + "where application = :application order by added_at, id")
                .param("application", application.value())
                .query(this::read)
                .list();
    }

    Optional<Basis> find(BasisId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    List<Basis> all(Collection<BasisId> ids) {
        return jdbc.sql(SELECT + "where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(BasisId::toString).toArray(String[]::new))
                .query(this::read)
                .list();
    }

    byte[] content(BasisId id) {
        var sealed = jdbc.sql("select content from basis_document where id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getBytes("content"))
                .single();
        return vault.openBytes(sealed, CONTENT, id.value());
    }

    void takeBack(BasisId id, Instant at) {
        jdbc.sql("update basis_document set removed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    void delete(BasisId id) {
        jdbc.sql("delete from basis_document where id = :id")
                .param("id", id.value())
                .update();
    }

    void deleteOf(ApprovalId application) {
        jdbc.sql("delete from basis_document where application = :application")
                .param("application", application.value())
                .update();
    }

    private Basis read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var name = row.getBytes("person_name");
        var removed = row.getTimestamp("removed_at");
        return new Basis(
                new BasisId(id),
                new ApprovalId(row.getObject("application", UUID.class)),
                row.getString("person"),
                name == null ? null : vault.open(name, PERSON_NAME, id),
                vault.open(row.getBytes("file_name"), FILE_NAME, id),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                Format.valueOf(row.getString("format")),
                row.getInt("pages"),
                row.getInt("bytes"),
                row.getTimestamp("added_at").toInstant(),
                removed == null ? null : removed.toInstant());
    }
}
