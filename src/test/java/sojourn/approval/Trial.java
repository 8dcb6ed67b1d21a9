package sojourn.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.OfficeId;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** A matter to try approvals with, a clock to move, and a small university: 校 above 通信学院 and 计算机学院. */
@TestConfiguration
public class Trial {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    TrialMatter trialMatter(JdbcClient jdbc) {
        return new TrialMatter(jdbc);
    }

    @Bean
    University university(
            Departments departments, Humans humans, Offices offices, Approvals approvals, CampusTime time) {
        return new University(departments, humans, offices, approvals, time);
    }

    /** Monday 2026-11-23, 12:48 on the campus, until it is moved. */
    public static final class MovableClock extends Clock {

        private static final Instant START = Instant.parse("2026-11-23T04:48:00Z");

        private volatile Instant now = START;

        public void set(String instant) {
            now = Instant.parse(instant);
        }

        public void reset() {
            now = START;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Writes a row of its own when it is carried out, as a real matter does. */
    public static final class TrialMatter implements Matter {

        private final JdbcClient jdbc;
        private final List<ApprovalId> dropped = Collections.synchronizedList(new ArrayList<>());
        private volatile @Nullable RuntimeException failure;

        TrialMatter(JdbcClient jdbc) {
            this.jdbc = jdbc;
            jdbc.sql("create table if not exists trial_row (approval uuid, agreed_by uuid)")
                    .update();
        }

        public void fail(@Nullable RuntimeException with) {
            failure = with;
        }

        long carriedOut(ApprovalId id) {
            return jdbc.sql("select count(*) from trial_row where approval = ?")
                    .param(id.value())
                    .query(Long.class)
                    .single();
        }

        boolean isDropped(ApprovalId id) {
            return dropped.contains(id);
        }

        @Override
        public String kind() {
            return "trial";
        }

        @Override
        public void carryOut(Approval approval, Act agreed) {
            jdbc.sql("insert into trial_row values (?, ?)")
                    .param(approval.id().value())
                    .param(agreed.by().value())
                    .update();
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void dropped(Approval approval) {
            dropped.add(approval.id());
        }

        @Override
        public Map<ApprovalId, Matter.Line> lines(Collection<ApprovalId> ids, Locale locale) {
            return ids.stream()
                    .collect(Collectors.toMap(
                            Function.identity(), id -> new Matter.Line("初次申请工号", "外包服务人员 3 人：张三、赵六 等")));
        }

        @Override
        public String path(ApprovalId id) {
            return "/trials/" + id;
        }
    }

    /** People and their offices; each call makes new ones, so that tests do not meet. */
    public static final class University {

        private final Departments departments;
        private final Humans humans;
        private final Offices offices;
        private final Approvals approvals;
        private final CampusTime time;
        private final HumanId administrator;

        University(Departments departments, Humans humans, Offices offices, Approvals approvals, CampusTime time) {
            this.departments = departments;
            this.humans = humans;
            this.offices = offices;
            this.approvals = approvals;
            this.time = time;
            this.administrator = human("安全管理员");
        }

        public HumanId human(String name) {
            return humans.add(name, null, null);
        }

        public DepartmentId department(String name, @Nullable DepartmentId parent) {
            var unique = name + " " + java.util.UUID.randomUUID().toString().substring(0, 8);
            Department created = departments.create(unique, unique, parent, null);
            return created.id();
        }

        public OfficeId appoint(HumanId human, Role role, @Nullable DepartmentId department) {
            return offices.grant(human, role, department, null, time.today(), null, administrator);
        }

        public HumanId leader(String name, DepartmentId department) {
            var leader = human(name);
            appoint(leader, Role.LEADER, department);
            return leader;
        }

        public HumanId secretary(String name, DepartmentId department) {
            var secretary = human(name);
            appoint(secretary, Role.SECRETARY, department);
            return secretary;
        }

        public void dismiss(OfficeId office) {
            offices.end(office, administrator);
        }

        public ApprovalId sent(HumanId applicant, DepartmentId department, HumanId... about) {
            var id = approvals.draft("trial", applicant, department);
            send(id, applicant, department, about);
            return id;
        }

        public Approval send(ApprovalId id, HumanId applicant, DepartmentId department, HumanId... about) {
            var step = new Step.Plan("approval.step.own-leader", department, "");
            return approvals.send(id, applicant, department, List.of(List.of(step)), Set.of(about));
        }
    }
}
