package sojourn.registration.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

/** What the system administrator finds of this room in the main navigation. */
@Configuration(proxyBeanMethods = false)
class RegistrationNavigation {

    @Bean
    NavItem declarationItem() {
        return new NavItem(
                "registration.declaration",
                "/admin/declaration",
                66,
                Set.of(Audience.SYSTEM_ADMINISTRATOR),
                NavItem.Group.RULES);
    }
}
