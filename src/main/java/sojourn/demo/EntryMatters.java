package sojourn.demo;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.entry.Applications;
import sojourn.entry.Drafts;
import sojourn.entry.Typed;
import sojourn.organization.Campus;
import sojourn.organization.Campuses;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.register.Status;
import sojourn.shell.CampusTime;

/** Entry permits of some people of the demo, and a few entry applications that wait; each through the same doors as everybody's. */
@Component
@ConditionalOnProperty("sojourn.demo")
class EntryMatters {

    private final Drafts drafts;
    private final Applications applications;
    private final Approvals approvals;
    private final Presents presents;
    private final Campuses campuses;
    private final DemoClock clock;

    EntryMatters(
            Drafts drafts,
            Applications applications,
            Approvals approvals,
            Presents presents,
            Campuses campuses,
            DemoClock clock) {
        this.drafts = drafts;
        this.applications = applications;
        this.approvals = approvals;
        this.presents = presents;
        this.campuses = campuses;
        this.clock = clock;
    }

    void begin(Faculty faculty, CampusTime time) {
        var college = residents(faculty, "通信学院", time);
        var both = campuses.all();
        college.stream().limit(14).forEach(one -> permitted(one, both, faculty, "孙七", time));
        var services = residents(faculty, "物业服务中心", time);
        services.stream().limit(10).forEach(one -> permitted(one, both.subList(1, 2), faculty, "褚十三", time));
        services.stream()
                .skip(10)
                .limit(3)
                .forEach(one -> clock.ago(Duration.ofHours(3), () -> sent(one, both.subList(1, 2), "保洁和设备维护", time)));
    }

    /** Those who have been here for a while and stay for some weeks; not the one whom a visitor may be. */
    private List<Present> residents(Faculty faculty, String department, CampusTime time) {
        var today = time.today();
        return presents
                .leaving(List.of(faculty.department(department)), today.plusDays(40), today.plusDays(300), 60)
                .stream()
                .filter(one -> one.status() == Status.VALID)
                .filter(one -> one.from().isBefore(today.minusDays(10)))
                .filter(one -> !one.name().equals("张三"))
                .toList();
    }

    private void permitted(Present one, List<Campus> where, Faculty faculty, String leader, CampusTime time) {
        clock.ago(Duration.ofDays(8), () -> {
            var id = sent(one, where, "参加科研项目", time);
            clock.ago(Duration.ofDays(7), () -> approvals.agree(id, faculty.human(leader), ""));
        });
    }

    private ApprovalId sent(Present one, List<Campus> where, String reason, CampusTime time) {
        var human = one.human();
        var id = drafts.begin(human);
        var typed = new Typed(
                where.stream().map(campus -> campus.id().toString()).toList(),
                time.today().toString(),
                one.until().toString(),
                reason,
                one.particulars().contact(),
                String.valueOf(applications.wording().version()),
                time.now());
        drafts.save(id, human, drafts.get(id, human).version(), "demo", empty -> typed);
        var faults = applications.send(id, human).faults();
        if (!faults.none()) {
            throw new IllegalStateException("the demo's own entry application is refused: " + faults.all());
        }
        return id;
    }
}
