package sojourn.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** The rows of {@code organization_office}. */
@Repository
class OfficeRepository {

    private static final String COLUMNS =
            "select id, human, role, department, campus, from_day, until_day, ended_at from organization_office ";

    private final JdbcClient jdbc;

    OfficeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Office office, HumanId by, Instant now) {
        var department = office.department();
        var campus = office.campus();
        // two exclusion constraints checked at once by two grants to one human would lock up
        jdbc.sql("select id from organization_human where id = :human for no key update")
                .param("human", office.human().value())
                .query(row -> {});
        try {
            jdbc.sql("""
                            insert into organization_office
                                (id, human, role, department, campus, from_day, until_day, granted_by, granted_at)
                            values (:id, :human, :role, :department, :campus, :from, :until, :by, :now)
                            """)
                    .param("id", office.id().value())
                    .param("human", office.human().value())
                    .param("role", office.role().name())
                    .param("department", department == null ? null : department.value())
                    .param("campus", campus == null ? null : campus.value())
                    .param("from", office.from())
                    .param("until", office.until())
                    .param("by", by.value())
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DataIntegrityViolationException refusal) {
            throw OfficeRefused.of(refusal);
        }
    }

    Office get(OfficeId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(OfficeRepository::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Takes an office that is to end after a day, so that two who end it stand in line; refuses when it has ended, or when nobody would be
     * left to grant offices.
     */
    Office takeToEnd(OfficeId id, LocalDate lastDay, LocalDate today) {
        // all security administrators first and always in the same order, so that two who end one another's office do
        // not lock each other
        var administrators =
                take("where role = 'SECURITY_ADMINISTRATOR' and ended_at is null order by id for update", id);
        var office = take("where id = :id for update", id).stream().findFirst().orElseThrow(NotFound::new);
        if (office.on(today) == Office.Standing.ENDED) {
            throw new OfficeRefused(OfficeRefused.Reason.ENDED);
        }
        if (office.role() == Role.SECURITY_ADMINISTRATOR
                && office.on(today) == Office.Standing.HELD
                && administrators.stream()
                        .filter(other -> !other.id().equals(id) && other.on(today) == Office.Standing.HELD)
                        .allMatch(other -> other.endsBefore(lastDay.plusDays(1)))) {
            throw new OfficeRefused(OfficeRefused.Reason.LAST_SECURITY_ADMINISTRATOR);
        }
        return office;
    }

    private List<Office> take(String which, OfficeId id) {
        return jdbc.sql(COLUMNS + which)
                .param("id", id.value())
                .query(OfficeRepository::read)
                .list();
    }

    /** Latest first, with those that have ended. */
    List<Office> of(HumanId human) {
        return jdbc.sql(COLUMNS + "where human = :human order by ended_at is not null, from_day desc, id desc")
                .param("human", human.value())
                .query(OfficeRepository::read)
                .list();
    }

    void end(OfficeId id, HumanId by, Instant now) {
        jdbc.sql("update organization_office set ended_at = :now, ended_by = :by where id = :id")
                .param("id", id.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void shorten(OfficeId id, LocalDate lastDay) {
        jdbc.sql("update organization_office set until_day = :lastDay where id = :id")
                .param("id", id.value())
                .param("lastDay", lastDay)
                .update();
    }

    private static Office read(ResultSet row, int number) throws SQLException {
        var department = row.getObject("department", UUID.class);
        var campus = row.getObject("campus", UUID.class);
        return new Office(
                new OfficeId(row.getObject("id", UUID.class)),
                new HumanId(row.getObject("human", UUID.class)),
                Role.valueOf(row.getString("role")),
                department == null ? null : new DepartmentId(department),
                campus == null ? null : new CampusId(campus),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
