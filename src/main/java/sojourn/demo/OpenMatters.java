package sojourn.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.category.Category;
import sojourn.registration.Declarations;
import sojourn.registration.Drafts;
import sojourn.registration.Typed;
import sojourn.registration.TypedPerson;
import sojourn.shell.CampusTime;
import sojourn.shell.SignedIn;

/** A few applications of the demo that are not done: waiting, sent back, agreed, refused, a draft; each through the same pages' doors. */
@Component
@ConditionalOnProperty("sojourn.demo")
class OpenMatters {

    private final Drafts drafts;
    private final Contracts contracts;
    private final Approvals approvals;
    private final Declarations declarations;
    private final DemoClock clock;
    private final CampusTime time;
    private final Inventor inventor = new Inventor(50_000);

    OpenMatters(
            Drafts drafts,
            Contracts contracts,
            Approvals approvals,
            Declarations declarations,
            DemoClock clock,
            CampusTime time) {
        this.drafts = drafts;
        this.contracts = contracts;
        this.approvals = approvals;
        this.declarations = declarations;
        this.clock = clock;
        this.time = time;
    }

    void begin(Faculty faculty) {
        var secretary = new SignedIn(faculty.human("李四"), "李四");
        var services = new SignedIn(faculty.human("周八"), "周八");
        var leader = faculty.human("王五");
        clock.ago(Duration.ofDays(6), () -> {
            var id = sent(faculty, secretary, "通信学院", Category.RESEARCH_ASSISTANT, 3);
            clock.ago(Duration.ofDays(5), () -> approvals.agree(id, leader, "同意，请按时到岗。"));
        });
        clock.ago(Duration.ofDays(4), () -> {
            var id = sent(faculty, secretary, "通信学院", Category.OTHER, 1);
            clock.ago(Duration.ofDays(3), () -> approvals.refuse(id, leader, "访问计划已取消。"));
        });
        clock.ago(Duration.ofHours(30), () -> {
            var id = sent(faculty, secretary, "通信学院", Category.EXTERNAL_TEACHER, 2);
            clock.ago(Duration.ofHours(20), () -> approvals.sendBack(id, leader, "离校日期晚于聘书日期，请核对。"));
        });
        clock.ago(Duration.ofHours(50), () -> sent(faculty, secretary, "通信学院", Category.RESEARCH_ASSISTANT, 4));
        clock.ago(Duration.ofMinutes(90), () -> sent(faculty, secretary, "通信学院", Category.STATIONED_ENGINEER, 2));
        clock.ago(Duration.ofMinutes(40), () -> sent(faculty, services, "物业服务中心", Category.OUTSOURCED_STAFF, 12));
        clock.ago(Duration.ofHours(16), () -> draft(faculty, secretary, "通信学院", Category.RESEARCH_ASSISTANT, 6));
    }

    private ApprovalId sent(Faculty faculty, SignedIn by, String department, Category category, int size) {
        var id = draft(faculty, by, department, category, size);
        var checked = contracts.send(id, by.human(), category, faculty.department(department));
        if (checked.registration() == null) {
            throw new IllegalStateException(
                    "the demo's own application is refused: " + checked.faults().all());
        }
        return id;
    }

    private ApprovalId draft(Faculty faculty, SignedIn by, String department, Category category, int size) {
        var from = time.today().plusDays(3);
        var id = drafts.begin(by);
        var version = drafts.get(id, by.human()).version();
        var typed = typed(faculty, by, department, category, from, size);
        drafts.save(id, by.human(), version, "demo", empty -> typed);
        return id;
    }

    private Typed typed(Faculty faculty, SignedIn by, String department, Category category, LocalDate from, int size) {
        var people = new ArrayList<TypedPerson>();
        for (int i = 1; i <= size; i++) {
            var person = inventor.resident(category, faculty.department(department), by.name(), from);
            people.add(new TypedPerson(
                    String.valueOf(i),
                    person.name().text(),
                    person.document().type().name(),
                    person.document().number(),
                    person.mobile().digits(),
                    "",
                    "",
                    "",
                    ""));
        }
        return new Typed(
                category.name(),
                faculty.department(department).toString(),
                by.name(),
                from.toString(),
                from.plusMonths(6).toString(),
                Inventor.company(category),
                Inventor.CREDIT_CODE,
                category == Category.STATIONED_ENGINEER ? Inventor.PROJECT : "",
                people,
                String.valueOf(declarations.current().version()),
                time.now());
    }
}
