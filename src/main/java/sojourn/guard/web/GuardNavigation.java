package sojourn.guard.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class GuardNavigation {

    @Bean
    NavItem guardItem() {
        return new NavItem(
                "guard.title", "/guard", 44, Set.of(Audience.GUARD, Audience.SECURITY_OFFICE), NavItem.Group.GATES);
    }
}
