package sojourn.register;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.NameKeys;
import sojourn.register.Change.Agreement;
import sojourn.shell.HumanId;
import sojourn.vault.SealedColumn;
import sojourn.vault.Vault;

/** Writes people with their stays and keys, many at once, and seals what must not be read in the database. */
@Component
class PersonRows {

    static final SealedColumn DOCUMENT = new SealedColumn("register_person", "id", "document_sealed");
    static final SealedColumn MOBILE = new SealedColumn("register_person", "id", "mobile_sealed");

    /** A person about to be written. */
    record Newcomer(PersonId id, EngagementId latest, StaffNumber number, long order, HumanId human, NewStay stay) {}

    /** What an approval adds to everyone it brings. */
    record Welcome(Agreement agreement, Instant at, Instant worksFrom) {}

    private final JdbcTemplate jdbc;
    private final Vault vault;

    PersonRows(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Bean
    static SealedColumn registerDocument() {
        return DOCUMENT;
    }

    @Bean
    static SealedColumn registerMobile() {
        return MOBILE;
    }

    byte[] indexOf(IdentityDocument document) {
        return vault.index("document", document.comparable());
    }

    byte[] indexOf(MobileNumber mobile) {
        return vault.index("mobile", mobile.digits());
    }

    /** So many unused numbers, rising. */
    List<Long> take(int numbers) {
        return jdbc.query(
                "select nextval('register_staff_number') from generate_series(1, ?)",
                (row, n) -> row.getLong(1),
                numbers);
    }

    void insert(List<Newcomer> newcomers, Welcome welcome) {
        try {
            insertPeople(newcomers, welcome);
        } catch (DuplicateKeyException e) {
            throw String.valueOf(e.getMessage()).contains("register_person_document") ? new AlreadyKnown() : e;
        }
        insertStays(newcomers, welcome);
        insertKeys(newcomers);
    }

    private void insertPeople(List<Newcomer> newcomers, Welcome welcome) {
        record Indexed(Newcomer newcomer, ByteBuffer document) {}
        // always in one order, so that two applications with the same people wait for one another and do not lock up
        var ordered = newcomers.stream()
                .map(n -> new Indexed(n, ByteBuffer.wrap(indexOf(n.stay().document()))))
                .sorted(Comparator.comparing(Indexed::document))
                .toList();
        jdbc.batchUpdate(
                """
                insert into register_person (id, number, number_order, human, name, sort_name, sex, birth_date,
                    document_type, document_sealed, document_index, mobile_sealed, mobile_index,
                    serial, works_from, latest, department, category, from_day, until_day, deleted)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
                """,
                ordered,
                ordered.size(),
                (row, indexed) ->
                        person(row, indexed.newcomer(), indexed.document().array(), welcome));
    }

    private void person(PreparedStatement row, Newcomer n, byte[] document, Welcome welcome) throws SQLException {
        var stay = n.stay();
        var id = n.id().value();
        row.setObject(1, id);
        row.setString(2, n.number().value());
        row.setLong(3, n.order());
        row.setObject(4, n.human().value());
        row.setString(5, stay.name().text());
        row.setString(6, NameKeys.order(stay.name().text()));
        row.setString(7, stay.sex().name());
        row.setObject(8, stay.birthDate());
        row.setString(9, stay.document().type().name());
        row.setBytes(10, vault.seal(stay.document().number(), DOCUMENT, id));
        row.setBytes(11, document);
        row.setBytes(12, vault.seal(stay.mobile().digits(), MOBILE, id));
        row.setBytes(13, indexOf(stay.mobile()));
        row.setString(14, welcome.agreement().serial());
        row.setTimestamp(15, Timestamp.from(welcome.worksFrom()));
        row.setObject(16, n.latest().value());
        row.setObject(17, stay.department().value());
        row.setString(18, stay.category().name());
        row.setObject(19, stay.from());
        row.setObject(20, stay.until());
    }

    private void insertStays(List<Newcomer> newcomers, Welcome welcome) {
        jdbc.batchUpdate("""
                insert into register_engagement (id, person, department, category, from_day, until_day,
                    company, credit_code, project, contact, serial, applicant, agreed_by, on_behalf_of, agreed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, newcomers, newcomers.size(), (row, n) -> {
            var stay = n.stay();
            row.setObject(1, n.latest().value());
            row.setObject(2, n.id().value());
            row.setObject(3, stay.department().value());
            row.setString(4, stay.category().name());
            row.setObject(5, stay.from());
            row.setObject(6, stay.until());
            row.setObject(7, stay.company(), Types.VARCHAR);
            row.setObject(8, stay.creditCode(), Types.VARCHAR);
            row.setObject(9, stay.project(), Types.VARCHAR);
            row.setString(10, stay.contact());
            row.setString(11, welcome.agreement().serial());
            row.setObject(12, welcome.agreement().applicant().value());
            row.setObject(13, welcome.agreement().agreedBy().value());
            row.setObject(14, HumanIds.value(welcome.agreement().onBehalfOf()), Types.OTHER);
            row.setTimestamp(15, Timestamp.from(welcome.at()));
        });
    }

    private void insertKeys(List<Newcomer> newcomers) {
        record Key(UUID person, UUID department, String key) {}
        var keys = new ArrayList<Key>();
        newcomers.forEach(n -> NameKeys.of(n.stay().name().text())
                .forEach(key ->
                        keys.add(new Key(n.id().value(), n.stay().department().value(), key))));
        jdbc.batchUpdate(
                "insert into register_name_key (key, person, department) values (?, ?, ?)", keys, 1000, (row, key) -> {
                    row.setString(1, key.key());
                    row.setObject(2, key.person());
                    row.setObject(3, key.department());
                });
    }
}
