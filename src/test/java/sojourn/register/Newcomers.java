package sojourn.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.category.Category;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.Numbers;
import sojourn.identity.PersonName;
import sojourn.identity.Sex;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.shell.HumanId;

/** Makes departments, and people who come to them by the door that everybody takes. */
@TestComponent
class Newcomers {

    private static final AtomicInteger EVER = new AtomicInteger();

    private final Departments departments;
    private final Humans humans;
    private final People people;
    private final Changes changes;
    private final TransactionTemplate transaction;

    Newcomers(
            Departments departments,
            Humans humans,
            People people,
            Changes changes,
            PlatformTransactionManager transactions) {
        this.departments = departments;
        this.humans = humans;
        this.people = people;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    DepartmentId department() {
        return departments
                .create("学院" + EVER.incrementAndGet(), "School", null, null)
                .id();
    }

    DepartmentId below(DepartmentId parent) {
        return departments
                .create("系" + EVER.incrementAndGet(), "Institute", parent, null)
                .id();
    }

    HumanId human(String name) {
        return humans.add(name, null, null);
    }

    static NewStay stay(String name, DepartmentId department, String from, String until) {
        int n = EVER.incrementAndGet();
        return new NewStay(
                new PersonName(name),
                new IdentityDocument(DocumentType.PASSPORT, Numbers.passport(n)),
                new MobileNumber("139%08d".formatted(n)),
                Sex.FEMALE,
                LocalDate.of(1990, 2, 3),
                "示例科技有限公司",
                null,
                null,
                Category.RESEARCH_ASSISTANT,
                department,
                "王五",
                LocalDate.parse(from),
                LocalDate.parse(until));
    }

    StaffNumberIssued welcome(NewStay stay) {
        return welcome(List.of(stay), "1" + EVER.incrementAndGet()).getFirst();
    }

    List<StaffNumberIssued> welcome(List<NewStay> stays, String serial) {
        return transaction.execute(
                status -> people.welcome(stays, new Change.Agreement(serial, human("李四"), human("王五"))));
    }

    void change(String serial, Change... agreed) {
        changes.carryOut(List.of(agreed), new Change.Agreement(serial, human("李四"), human("王五")));
    }

    void delete(PersonId person, String serial) {
        change(serial, Change.deletion(person));
    }

    List<NewStay> many(int number, DepartmentId department, UnaryOperator<String> name) {
        var stays = new ArrayList<NewStay>();
        for (int i = 0; i < number; i++) {
            stays.add(stay(name.apply(String.valueOf(i)), department, "2026-03-01", "2026-12-31"));
        }
        return stays;
    }
}
