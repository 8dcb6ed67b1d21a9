package sojourn.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.CampusTime;

/** Reads {@link DeliverySettings}, and compares all devices once in the night, when few pass. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    RecurringTask<Void> deliveryReconciliation(DeviceRows rows, CampusTime time) {
        return Tasks.recurring("delivery-reconciliation", new Daily(time.zone(), LocalTime.of(3, 0)))
                .execute((instance, context) -> rows.reconcile(null));
    }
}
