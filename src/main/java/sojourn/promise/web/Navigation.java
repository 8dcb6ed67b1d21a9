package sojourn.promise.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

/** Where the administrators find the services in the main navigation. */
@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavItem servicesItem() {
        return new NavItem(
                "promise.services", "/admin/services", 65, Set.of(Audience.SYSTEM_ADMINISTRATOR), NavItem.Group.RULES);
    }
}
