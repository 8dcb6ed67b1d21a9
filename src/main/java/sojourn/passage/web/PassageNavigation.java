package sojourn.passage.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

/** What this room offers in the main navigation. */
@Configuration(proxyBeanMethods = false)
class PassageNavigation {

    @Bean
    NavItem passageItem() {
        return new NavItem("passage.title", "/passages", 39, Set.of(Audience.SECURITY_OFFICE), NavItem.Group.GATES);
    }

    @Bean
    NavItem unseenItem() {
        return new NavItem("passage.unseen", "/passages/unseen", 32, Set.of(Audience.SECRETARY));
    }
}
