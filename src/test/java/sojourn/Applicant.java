package sojourn;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.approval.ApprovalId;
import sojourn.demo.DemoAccounts;
import sojourn.identity.Numbers;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.registration.Declarations;
import sojourn.registration.Drafts;
import sojourn.registration.Registrations;
import sojourn.registration.Typed;
import sojourn.registration.TypedPerson;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** The demo's secretary 李四, who applies for people by the same doors as the pages do. Nobody is applied for twice. */
final class Applicant {

    private final ApplicationContext rooms;
    private final SignedIn secretary;
    private final AtomicInteger last;

    /**
     * @param first from which number on the people are counted
     */
    Applicant(ApplicationContext rooms, int first) {
        this.rooms = rooms;
        this.secretary = new SignedIn(new HumanId(account(rooms, "李四")), "李四");
        this.last = new AtomicInteger(first);
    }

    static UUID account(ApplicationContext rooms, String name) {
        return rooms.getBean(DemoAccounts.class).accounts().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow()
                .human()
                .value();
    }

    UUID human() {
        return secretary.human().value();
    }

    ApprovalId drafts(int people) {
        var drafts = rooms.getBean(Drafts.class);
        var id = drafts.begin(secretary);
        var version = drafts.get(id, secretary.human()).version();
        drafts.save(id, secretary.human(), version, "test", empty -> form(people));
        return id;
    }

    ApprovalId sends(int people) {
        var id = drafts(people);
        var faults = rooms.getBean(Registrations.class)
                .send(id, secretary.human())
                .faults()
                .all();
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.toString());
        }
        return id;
    }

    private Typed form(int people) {
        var time = rooms.getBean(CampusTime.class);
        var department = rooms.getBean(Offices.class).departmentsOf(secretary.human(), Role.SECRETARY).stream()
                .findFirst()
                .orElseThrow();
        var from = time.today().plusDays(3);
        return new Typed(
                "RESEARCH_ASSISTANT",
                department.toString(),
                "李四",
                from.toString(),
                from.plusMonths(6).toString(),
                "",
                "",
                "",
                IntStream.rangeClosed(1, people).mapToObj(this::somebody).toList(),
                String.valueOf(rooms.getBean(Declarations.class).current().version()),
                time.now());
    }

    private TypedPerson somebody(int key) {
        int n = last.incrementAndGet();
        return new TypedPerson(
                String.valueOf(key),
                "张三",
                "PASSPORT",
                "K%07d".formatted(n),
                Numbers.mobile(n),
                "MALE",
                "1990-01-31",
                "",
                "");
    }

    /** How an application stands in the database, counted there and nowhere else. */
    record Standing(UUID id, String state, int decisions, int people, int numbers, int engagements) {

        /** Agreed, and everybody has a number and a stay; or not agreed, and nobody has. */
        boolean whole() {
            var due = state.equals("AGREED") ? people : 0;
            return numbers == due && engagements == due;
        }

        static List<Standing> all(JdbcClient jdbc) {
            return jdbc.sql("""
                            select a.id, a.state,
                                (select count(*) from approval_act c where c.approval = a.id and c.step is not null) as decisions,
                                (select count(*) from registration_person p where p.application = a.id) as people,
                                (select count(distinct p.number) from register_person p where p.serial = a.serial::text) as numbers,
                                (select count(distinct e.person) from register_engagement e join register_person p on p.id = e.person
                                    where e.serial = a.serial::text and p.serial = e.serial and p.latest = e.id) as engagements
                            from approval_approval a where a.kind = 'registration'
                            """).query(Standing.class).list();
        }
    }
}
