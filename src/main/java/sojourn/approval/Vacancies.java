package sojourn.approval;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices when an office has ended and nobody is left to decide what is open (R25, R28): that happens without any act on the approval. It
 * only tells, once each time; it decides nothing.
 */
@Component
class Vacancies {

    private final ApprovalRepository approvals;
    private final OpenSteps steps;
    private final Consequences consequences;
    private final Promises promises;
    private final TransactionTemplate transaction;

    Vacancies(
            ApprovalRepository approvals,
            OpenSteps steps,
            Consequences consequences,
            Promises promises,
            PlatformTransactionManager transactions) {
        this.approvals = approvals;
        this.steps = steps;
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
        for (var id : steps.newlyStuckOrNot()) {
            transaction.executeWithoutResult(status -> approvals
                    .findWithLockById(id)
                    .ifPresent(approval -> consequences.lookForDeciders(approval, promises.now())));
        }
    }
}
