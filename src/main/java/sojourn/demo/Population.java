package sojourn.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import sojourn.category.Category;
import sojourn.register.Change;
import sojourn.register.Changes;
import sojourn.register.NewStay;
import sojourn.register.People;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.CampusTime;

/** About 300 people in every state; each group came at its own time, by the same door as everyone. */
@Component
@ConditionalOnProperty("sojourn.demo")
class Population {

    private record Unit(String department, Category category, String secretary, String leader, int people) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("通信学院", Category.RESEARCH_ASSISTANT, "李四", "王五", 48),
            new Unit("通信学院", Category.EXTERNAL_TEACHER, "李四", "王五", 18),
            new Unit("通信学院", Category.STATIONED_ENGINEER, "李四", "孙七", 8),
            new Unit("计算机学院", Category.RESEARCH_ASSISTANT, "韩十七", "赵六", 30),
            new Unit("自动化学院", Category.OTHER, "杨十八", "吴九", 10),
            new Unit("理学院", Category.OTHER, "朱十九", "卫十四", 14),
            new Unit("外国语学院", Category.AGENCY_STAFF, "朱十九", "卫十四", 24),
            new Unit("物业服务中心", Category.OUTSOURCED_STAFF, "周八", "褚十三", 84),
            new Unit("饮食服务中心", Category.OUTSOURCED_STAFF, "周八", "褚十三", 40),
            new Unit("信息中心", Category.STATIONED_ENGINEER, "秦二十", "沈十六", 12),
            new Unit("仙林保卫处", Category.XIANLIN_TRAINING_CENTRE, "钱一", "蒋十五", 12));

    private final People people;
    private final Changes changes;
    private final Faculty faculty;
    private final DemoAccounts accounts;
    private final DemoClock clock;
    private final CampusTime time;
    private final Inventor inventor = new Inventor(0);
    private int serial = 9_000_000;

    Population(
            People people, Changes changes, Faculty faculty, DemoAccounts accounts, DemoClock clock, CampusTime time) {
        this.people = people;
        this.changes = changes;
        this.faculty = faculty;
        this.accounts = accounts;
        this.clock = clock;
        this.time = time;
    }

    void settle() {
        var today = time.today();
        for (var unit : UNITS) {
            for (int welcomed = 0; welcomed < unit.people(); welcomed += 6) {
                group(unit, Math.min(6, unit.people() - welcomed), today);
            }
        }
        var first = UNITS.getFirst();
        account(one(first, "张三", 90, today.minusDays(89), today.plusDays(200)), "demo.hint.person");
        account(one(first, "李演新", 0, today, today.plusDays(300)), "demo.hint.waiting-person");
    }

    /** One application of former times: came so many days ago, and leaves one by one, some of them already gone. */
    private void group(Unit unit, int size, LocalDate today) {
        int daysAgo = 20 + inventor.upTo(300);
        var stays = new ArrayList<NewStay>();
        for (int i = 0; i < size; i++) {
            var from = inventor.upTo(12) == 0 ? today.plusDays(5 + inventor.upTo(30)) : today.minusDays(daysAgo - 1L);
            var until = switch (inventor.upTo(10)) {
                case 0 -> today.plusDays(1 + inventor.upTo(29));
                case 1 -> today.minusDays(1 + inventor.upTo(60));
                default -> today.plusDays(40 + inventor.upTo(260));
            };
            stays.add(stay(unit, from, until.isBefore(from) ? from.plusDays(60) : until, null));
        }
        var came = welcome(unit, stays, Duration.ofDays(daysAgo));
        if (inventor.upTo(6) == 0) {
            clock.ago(
                    Duration.ofDays(10),
                    () -> changes.carryOut(
                            List.of(Change.deletion(came.getLast().person())),
                            new Change.Agreement(
                                    next(), faculty.human(unit.secretary()), faculty.human(unit.leader()))));
        }
    }

    private StaffNumberIssued one(Unit unit, String name, int daysAgo, LocalDate from, LocalDate until) {
        return welcome(
                        unit,
                        List.of(stay(unit, from, until, name)),
                        Duration.ofDays(daysAgo).plusMinutes(12))
                .getFirst();
    }

    private NewStay stay(Unit unit, LocalDate from, LocalDate until, @Nullable String name) {
        return inventor.person(
                unit.category(), faculty.department(unit.department()), unit.secretary(), from, until, name);
    }

    private List<StaffNumberIssued> welcome(Unit unit, List<NewStay> stays, Duration past) {
        var issued = new ArrayList<StaffNumberIssued>();
        clock.ago(
                past,
                () -> issued.addAll(people.welcome(
                        stays,
                        new Change.Agreement(next(), faculty.human(unit.secretary()), faculty.human(unit.leader())))));
        return issued;
    }

    private void account(StaffNumberIssued person, String hint) {
        accounts.add(person.human(), person.name(), "demo.role.person", hint);
    }

    private String next() {
        return String.valueOf(++serial);
    }
}
