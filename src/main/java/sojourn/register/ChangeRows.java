package sojourn.register;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.identity.MobileNumber;
import sojourn.identity.NameKeys;
import sojourn.register.Change.Agreement;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.vault.Vault;

/**
 * Writes what changes about people and their stays, and remembers what it was. What a person's row repeats of the latest stay follows by
 * the foreign key.
 */
@Component
class ChangeRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;
    private final PersonRows people;

    ChangeRows(JdbcClient jdbc, JdbcTemplate batches, Vault vault, PersonRows people) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
        this.people = people;
    }

    void delete(Present now, Agreement agreement, Instant at) {
        jdbc.sql("""
                        update register_engagement set deleted_at = :at, deleted_by = :by, deleted_serial = :serial
                        where id = :stay and not deleted
                        """)
                .param("at", Timestamp.from(at))
                .param("by", agreement.agreedBy().value())
                .param("serial", agreement.serial())
                .param("stay", now.stay().value())
                .update();
    }

    void update(Present now, Later later) {
        var particulars = later.particulars();
        jdbc.sql("""
                        update register_engagement set department = :department, until_day = :until, company = :company,
                            credit_code = :code, project = :project, contact = :contact
                        where id = :stay
                        """)
                .param("department", later.department().value())
                .param("until", later.until())
                .param("company", particulars.company())
                .param("code", particulars.creditCode())
                .param("project", particulars.project())
                .param("contact", particulars.contact())
                .param("stay", now.stay().value())
                .update();
    }

    void end(Present now, LocalDate lastDay) {
        jdbc.sql("update register_engagement set until_day = :day where id = :stay")
                .param("day", lastDay)
                .param("stay", now.stay().value())
                .update();
    }

    void follow(Present now, Later later, Agreement agreement, LocalDate from, Instant at) {
        var id = NewId.of(EngagementId::new);
        var particulars = later.particulars();
        jdbc.sql("""
                        insert into register_engagement (id, person, department, category, from_day, until_day,
                            company, credit_code, project, contact, serial, applicant, agreed_by, on_behalf_of, agreed_at)
                        values (:id, :person, :department, :category, :from, :until, :company, :code, :project, :contact,
                            :serial, :applicant, :by, :leader, :at)
                        """)
                .param("id", id.value())
                .param("person", now.person().value())
                .param("department", later.department().value())
                .param("category", now.category().name())
                .param("from", from)
                .param("until", later.until())
                .param("company", particulars.company())
                .param("code", particulars.creditCode())
                .param("project", particulars.project())
                .param("contact", particulars.contact())
                .param("serial", agreement.serial())
                .param("applicant", agreement.applicant().value())
                .param("by", agreement.agreedBy().value())
                .param("leader", HumanIds.value(agreement.onBehalfOf()), Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        update register_person set latest = :latest, department = :department, from_day = :from, until_day = :until,
                            deleted = false
                        where id = :person
                        """)
                .param("latest", id.value())
                .param("department", later.department().value())
                .param("from", from)
                .param("until", later.until())
                .param("person", now.person().value())
                .update();
    }

    void rename(Present now, Change change) {
        if (change.name() != null) {
            rename(now.person(), change.name().text());
        }
        if (change.mobile() != null) {
            call(now.person(), change.mobile());
        }
    }

    private void rename(PersonId person, String name) {
        jdbc.sql("update register_person set name = :name, sort_name = :sort where id = :person")
                .param("name", name)
                .param("sort", NameKeys.order(name))
                .param("person", person.value())
                .update();
        jdbc.sql("delete from register_name_key where person = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("""
                        insert into register_name_key (department, key, person)
                        select p.department, k.key, p.id from register_person p, unnest(cast(:keys as text[])) as k (key)
                        where p.id = :person
                        """)
                .param("keys", NameKeys.of(name).toArray(String[]::new))
                .param("person", person.value())
                .update();
    }

    private void call(PersonId person, MobileNumber mobile) {
        jdbc.sql("update register_person set mobile_sealed = :sealed, mobile_index = :index where id = :person")
                .param("sealed", vault.seal(mobile.digits(), PersonRows.MOBILE, person.value()))
                .param("index", people.indexOf(mobile))
                .param("person", person.value())
                .update();
    }

    void remember(Present now, List<Difference> differences, Agreement agreement, Instant at) {
        batches.batchUpdate("""
                insert into register_change (person, at, field, was, became, serial, applicant, agreed_by, on_behalf_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, differences, differences.size(), (row, difference) -> {
            row.setObject(1, now.person().value());
            row.setTimestamp(2, Timestamp.from(at));
            row.setString(3, difference.field().name());
            row.setString(4, difference.was());
            row.setString(5, difference.became());
            row.setString(6, agreement.serial());
            row.setObject(7, agreement.applicant().value());
            row.setObject(8, agreement.agreedBy().value());
            row.setObject(9, HumanIds.value(agreement.onBehalfOf()), Types.OTHER);
        });
    }

    /** The latest first. */
    List<PastChange> of(PersonId person) {
        return jdbc.sql("select * from register_change where person = :person order by id desc")
                .param("person", person.value())
                .query((row, n) -> new PastChange(
                        row.getTimestamp("at").toInstant(),
                        ChangedField.valueOf(row.getString("field")),
                        row.getString("was"),
                        row.getString("became"),
                        row.getString("serial"),
                        new HumanId(row.getObject("applicant", UUID.class)),
                        new HumanId(row.getObject("agreed_by", UUID.class)),
                        HumanIds.read(row, "on_behalf_of")))
                .list();
    }
}
