package sojourn.emergency.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class EmergencyNavigation {

    @Bean
    NavItem emergencyItem() {
        return new NavItem(
                "emergency.title", "/emergency", 45, Set.of(Audience.SECURITY_OFFICE), NavItem.Group.MEASURES);
    }
}
