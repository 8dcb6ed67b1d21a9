package sojourn.register;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.PersonName;
import sojourn.organization.DepartmentId;
import sojourn.organization.Humans;
import sojourn.register.Change.Agreement;
import sojourn.register.PersonRows.Newcomer;
import sojourn.register.PersonRows.Welcome;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;

/** The door through which people come into the register, and where others ask whether somebody is known already. */
@Service
@Transactional
public class People {

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final Humans humans;
    private final CampusTime time;
    private final ApplicationEventPublisher events;
    private final Duration wait;

    People(
            JdbcClient jdbc,
            PersonRows rows,
            Humans humans,
            CampusTime time,
            ApplicationEventPublisher events,
            @Value("${sojourn.activation-wait:PT2H}") Duration wait) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.humans = humans;
        this.time = time;
        this.events = events;
        this.wait = wait;
    }

    /**
     * Welcomes people nobody knew before (R10): each gets a staff number, a first stay and a human who can sign in, in the caller's
     * transaction; {@link StaffNumberIssued} is published for each, in their order.
     *
     * @throws AlreadyKnown when one of them is known already; then nobody was welcomed, and the transaction is lost
     */
    public List<StaffNumberIssued> welcome(List<NewStay> stays, Agreement agreement) {
        var now = time.now();
        var numbers = rows.take(stays.size());
        var newcomers = new ArrayList<Newcomer>();
        for (int i = 0; i < stays.size(); i++) {
            newcomers.add(new Newcomer(
                    NewId.of(PersonId::new),
                    NewId.of(EngagementId::new),
                    StaffNumber.of(time.today().getYear(), numbers.get(i)),
                    numbers.get(i),
                    humans.add(stays.get(i).name().text(), null, null),
                    stays.get(i)));
        }
        var welcome = new Welcome(agreement, now, now.plus(wait));
        rows.insert(newcomers, welcome);
        var issued = newcomers.stream().map(n -> issued(n, welcome)).toList();
        issued.forEach(number -> {
            events.publishEvent(
                    agreement.deed("person.welcomed", number.person()).with("number", number.number()));
            events.publishEvent(number);
        });
        return issued;
    }

    /** Whoever is known by exactly this document (R8). */
    @Transactional(readOnly = true)
    public Optional<Known> known(IdentityDocument document) {
        return jdbc.sql("""
                        select id, number, name, department, from_day, until_day, deleted
                        from register_person where document_index = :document
                        """)
                .param("document", rows.indexOf(document))
                .query((row, n) -> {
                    var until = row.getObject("until_day", LocalDate.class);
                    var from = row.getObject("from_day", LocalDate.class);
                    return new Known(
                            new PersonId(row.getObject("id", UUID.class)),
                            new StaffNumber(row.getString("number")),
                            row.getString("name"),
                            new DepartmentId(row.getObject("department", UUID.class)),
                            Status.on(time.today(), from, until, row.getBoolean("deleted")),
                            until);
                })
                .optional();
    }

    /** Whether somebody of this name and mobile number is known by another document (R8: a warning, never a refusal). */
    @Transactional(readOnly = true)
    public boolean samePersonOtherDocument(PersonName name, MobileNumber mobile, IdentityDocument document) {
        return jdbc.sql("""
                        select exists (select from register_person
                        where mobile_index = :mobile and name = :name and document_index <> :document)
                        """)
                .param("mobile", rows.indexOf(mobile))
                .param("name", name.text())
                .param("document", rows.indexOf(document))
                .query(Boolean.class)
                .single();
    }

    /** The staff numbers that an application brought, in the order they were given. */
    @Transactional(readOnly = true)
    public List<IssuedNumber> issuedBy(String serial) {
        return jdbc.sql(
                        "select number, name, works_from from register_person where serial = :serial order by number_order")
                .param("serial", serial)
                .query((row, n) -> new IssuedNumber(
                        new StaffNumber(row.getString("number")),
                        row.getString("name"),
                        row.getTimestamp("works_from").toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<PersonId> personOf(HumanId human) {
        return jdbc.sql("select id from register_person where human = :human")
                .param("human", human.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** The human who is known by this document: who may not decide on it (R25). */
    @Transactional(readOnly = true)
    public Optional<HumanId> humanOf(IdentityDocument document) {
        return jdbc.sql("select human from register_person where document_index = :document")
                .param("document", rows.indexOf(document))
                .query(UUID.class)
                .optional()
                .map(HumanId::new);
    }

    private static StaffNumberIssued issued(Newcomer n, Welcome welcome) {
        var stay = n.stay();
        return new StaffNumberIssued(
                n.id(),
                n.number(),
                n.human(),
                stay.department(),
                stay.name().text(),
                welcome.worksFrom(),
                welcome.agreement().serial(),
                welcome.at());
    }
}
