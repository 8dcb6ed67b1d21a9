package sojourn.register.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

/** What the main navigation offers of the register. */
@Configuration(proxyBeanMethods = false)
class RegisterNavigation {

    @Bean
    NavItem peopleItem() {
        return new NavItem("register.people", "/people", 30, Set.of(Audience.SECRETARY, Audience.LEADER));
    }
}
