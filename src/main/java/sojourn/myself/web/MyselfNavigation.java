package sojourn.myself.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class MyselfNavigation {

    @Bean
    NavItem startItem() {
        return new NavItem("myself.title", "/me", 5, Set.of(Audience.PERSON));
    }
}
