package sojourn.watch.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class WatchNavigation {

    @Bean
    NavItem watchItem() {
        return new NavItem("watch.title", "/watch", 43, Set.of(Audience.SECURITY_OFFICE), NavItem.Group.MEASURES);
    }
}
