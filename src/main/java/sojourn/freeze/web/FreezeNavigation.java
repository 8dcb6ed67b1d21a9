package sojourn.freeze.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class FreezeNavigation {

    @Bean
    NavItem freezeItem() {
        return new NavItem("freeze.title", "/freezes", 43, Set.of(Audience.SECURITY_OFFICE), NavItem.Group.MEASURES);
    }
}
