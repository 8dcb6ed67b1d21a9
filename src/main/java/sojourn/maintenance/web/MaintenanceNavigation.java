package sojourn.maintenance.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

/** What a secretary finds of this room in the main navigation. */
@Configuration(proxyBeanMethods = false)
class MaintenanceNavigation {

    @Bean
    NavItem expiringItem() {
        return new NavItem("maintenance.expiring", "/maintenance/expiring", 25, Set.of(Audience.SECRETARY));
    }
}
