package sojourn.basis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.organization.DepartmentId;
import sojourn.register.PersonId;

/** The rows of {@code basis_agreed}, {@code basis_served} and {@code basis_reference}. */
@Component
class EarlierRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EarlierRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Somebody a document serves, and at which place. */
    record Serves(BasisId basis, PersonId person, DepartmentId place) {}

    /** The same with whose application it was. */
    record Served(BasisId basis, PersonId person, DepartmentId place, DepartmentId department) {}

    void agreed(ApprovalId application, DepartmentId department, String serial, List<Serves> served) {
        jdbc.sql(
                        "insert into basis_agreed (application, department, serial) values (:application, :department, :serial)")
                .param("application", application.value())
                .param("department", department.value())
                .param("serial", serial)
                .update();
        batches.batchUpdate(
                "insert into basis_served (basis, person, place) values (?, ?, ?)", served, 1000, (row, one) -> {
                    row.setObject(1, one.basis().value());
                    row.setObject(2, one.person().value());
                    row.setObject(3, one.place().value());
                });
    }

    List<Served> serving(Collection<PersonId> people) {
        return jdbc.sql("""
                        select s.basis, s.person, s.place, a.department from basis_served s
                        join basis_document d on d.id = s.basis join basis_agreed a on a.application = d.application
                        where s.person = any(cast(:people as uuid[]))
                        """)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query((row, n) -> new Served(
                        new BasisId(row.getObject("basis", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class)),
                        new DepartmentId(row.getObject("place", UUID.class)),
                        new DepartmentId(row.getObject("department", UUID.class))))
                .list();
    }

    /** Whose application it was, and its 流水号. */
    record Agreed(DepartmentId department, String serial) {}

    /** Empty until it was agreed to. */
    Optional<Agreed> agreed(ApprovalId application) {
        return jdbc.sql("select department, serial from basis_agreed where application = :application")
                .param("application", application.value())
                .query((row, n) ->
                        new Agreed(new DepartmentId(row.getObject("department", UUID.class)), row.getString("serial")))
                .optional();
    }

    /** In place of what it referred to before. */
    void refer(ApprovalId application, Map<PersonId, Basis> counting) {
        jdbc.sql("delete from basis_reference where application = :application")
                .param("application", application.value())
                .update();
        batches.batchUpdate(
                "insert into basis_reference (application, person, basis) values (?, ?, ?)",
                counting.entrySet(),
                1000,
                (row, one) -> {
                    row.setObject(1, application.value());
                    row.setObject(2, one.getKey().value());
                    row.setObject(3, one.getValue().id().value());
                });
    }

    /** For whom which earlier document counts. */
    record Reference(PersonId person, BasisId basis) {}

    List<Reference> references(ApprovalId application) {
        return jdbc.sql("select person, basis from basis_reference where application = :application")
                .param("application", application.value())
                .query((row, n) -> new Reference(
                        new PersonId(row.getObject("person", UUID.class)),
                        new BasisId(row.getObject("basis", UUID.class))))
                .list();
    }

    /** The applications that were sent with it, besides its own. */
    List<ApprovalId> referring(BasisId basis) {
        return jdbc.sql("select distinct application from basis_reference where basis = :basis")
                .param("basis", basis.value())
                .query((row, n) -> new ApprovalId(row.getObject("application", UUID.class)))
                .list();
    }
}
