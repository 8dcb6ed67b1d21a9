package sojourn.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.CampusTime;

/** Reads {@link DeliverySettings}; in the night, when few pass, compares all devices and forgets who left long ago. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    /** So long it can be read where somebody was removed. */
    private static final Duration REMOVED = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> deliveryReconciliation(DeviceRows rows, ItemRows items, CampusTime time) {
        return Tasks.recurring("delivery-reconciliation", new Daily(time.zone(), LocalTime.of(3, 0)))
                .execute((instance, context) -> {
                    items.forget(time.now().minus(REMOVED));
                    rows.reconcile(null);
                });
    }
}
