package sojourn.delivery.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class DeliveryNavigation {

    @Bean
    NavItem deliveriesItem() {
        return new NavItem(
                "delivery.title",
                "/deliveries",
                41,
                Set.of(Audience.SECURITY_OFFICE, Audience.SYSTEM_ADMINISTRATOR),
                NavItem.Group.GATES);
    }
}
