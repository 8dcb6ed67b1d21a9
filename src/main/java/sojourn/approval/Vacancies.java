package sojourn.approval;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/**
 * Notices when an office has ended and nobody is left to decide what is open (R25, R28): that happens without any act on the approval. It
 * only tells, once each time; it decides nothing.
 */
@Component
class Vacancies {

    private final JdbcClient jdbc;
    private final ApprovalRepository approvals;
    private final Deciders deciders;
    private final Consequences consequences;
    private final Promises promises;
    private final TransactionTemplate transaction;

    Vacancies(
            JdbcClient jdbc,
            ApprovalRepository approvals,
            Deciders deciders,
            Consequences consequences,
            Promises promises,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.deciders = deciders;
        this.consequences = consequences;
        this.promises = promises;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static RecurringTask<Void> approvalVacancies(Vacancies vacancies) {
        return Tasks.recurring("approval-vacancies", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> vacancies.look());
    }

    void look() {
        var open = open();
        var panel = deciders.panel(open.stream().map(Open::department).collect(Collectors.toSet()));
        var changed = open.stream()
                .filter(step -> step.changed(panel))
                .map(Open::approval)
                .distinct()
                .toList();
        for (var id : changed) {
            transaction.executeWithoutResult(status -> approvals
                    .findWithLockById(id)
                    .ifPresent(approval -> consequences.lookForDeciders(approval, promises.now())));
        }
    }

    private List<Open> open() {
        return jdbc.sql("""
                        select s.approval, s.department, s.assignee, s.stuck,
                            a.applicant::text || coalesce((
                                select ',' || string_agg(human::text, ',') from approval_about where approval = a.id), '') as excluded
                        from approval_step s join approval_approval a on a.id = s.approval
                        where s.standing = 'OPEN'
                        """)
                .query((row, n) -> new Open(
                        new ApprovalId(row.getObject("approval", UUID.class)),
                        new DepartmentId(row.getObject("department", UUID.class)),
                        row.getObject("assignee", UUID.class),
                        row.getBoolean("stuck"),
                        Stream.of(row.getString("excluded").split(",", -1))
                                .map(id -> new HumanId(UUID.fromString(id)))
                                .collect(Collectors.toSet())))
                .list();
    }

    private record Open(
            ApprovalId approval,
            DepartmentId department,
            @Nullable UUID assignee,
            boolean stuck,
            Set<HumanId> excluded) {

        boolean changed(Panel panel) {
            var to = assignee == null ? null : new HumanId(assignee);
            return panel.leaders(department, to, excluded).isEmpty() != stuck;
        }
    }
}
