package sojourn.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;

/** The rows of {@code entry_permit}; what was ended before its day is left out wherever it is not said. */
@Component
class PermitRows {

    private final JdbcClient jdbc;

    PermitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one campus, whatever their days. */
    List<EntryPermit> of(Collection<PersonId> people, CampusId campus) {
        return jdbc.sql("""
                        select * from entry_permit
                        where person = any(:people) and campus = :campus and ended_at is null
                        """)
                .param("people", ids(people))
                .param("campus", campus.value())
                .query(PermitRows::permit)
                .list();
    }

    /** Of all campuses, the earliest first. */
    List<EntryPermit> of(PersonId person) {
        return jdbc.sql("select * from entry_permit where person = :person and ended_at is null order by from_day, id")
                .param("person", person.value())
                .query(PermitRows::permit)
                .list();
    }

    /** Of all campuses, those too that were ended; the latest first. */
    List<Applications.Permitted> ever(PersonId person) {
        return jdbc.sql("select * from entry_permit where person = :person order by granted_at desc, id desc")
                .param("person", person.value())
                .query((row, n) -> {
                    var ended = row.getTimestamp("ended_at");
                    return new Applications.Permitted(permit(row, n), ended == null ? null : ended.toInstant());
                })
                .list();
    }

    List<EntryPermit> of(ApprovalId application) {
        return jdbc.sql("select * from entry_permit where application = :application order by id")
                .param("application", application.value())
                .query(PermitRows::permit)
                .list();
    }

    /** Those with a permit for this campus that is not over on a day, in the order of their ids. */
    List<PersonId> people(CampusId campus, LocalDate day, @Nullable PersonId after, int most) {
        return jdbc.sql("""
                        select distinct person from entry_permit
                        where campus = :campus and ended_at is null and person > :after and until_day >= :day
                        order by person limit :most
                        """)
                .param("campus", campus.value())
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("day", day)
                .param("most", most)
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** The database refuses two of one campus that share a day. */
    void insert(EntryPermit permit) {
        jdbc.sql("""
                        insert into entry_permit (id, person, campus, from_day, until_day, granted_at, works_from, application, serial)
                        values (:id, :person, :campus, :from, :until, :at, :works, :application, :serial)
                        """)
                .param("id", permit.id().value())
                .param("person", permit.person().value())
                .param("campus", permit.campus().value())
                .param("from", permit.from())
                .param("until", permit.until())
                .param("at", Timestamp.from(permit.grantedAt()))
                .param("works", Timestamp.from(permit.worksFrom()))
                .param("application", permit.application().value())
                .param("serial", permit.serial())
                .update();
    }

    /** Those that were granted before: they belong to stays that are over. */
    void endGrantedBefore(PersonId person, Instant begun, Instant at) {
        jdbc.sql("""
                        update entry_permit set ended_at = :at
                        where person = :person and granted_at < :begun and ended_at is null
                        """)
                .param("person", person.value())
                .param("begun", Timestamp.from(begun))
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<EntryPermit> find(PermitId id, PersonId person) {
        return jdbc.sql("select * from entry_permit where id = :id and person = :person and ended_at is null")
                .param("id", id.value())
                .param("person", person.value())
                .query(PermitRows::permit)
                .optional();
    }

    /** Whether it was done, and not before. */
    boolean end(PermitId id, Instant at) {
        return jdbc.sql("update entry_permit set ended_at = :at where id = :id and ended_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static EntryPermit permit(ResultSet row, int n) throws SQLException {
        return new EntryPermit(
                new PermitId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                new CampusId(row.getObject("campus", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getTimestamp("granted_at").toInstant(),
                row.getTimestamp("works_from").toInstant(),
                new ApprovalId(row.getObject("application", UUID.class)),
                row.getString("serial"));
    }
}
