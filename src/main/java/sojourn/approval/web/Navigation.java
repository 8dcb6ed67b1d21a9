package sojourn.approval.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

/** What applicants, deciders and the system administrator find in the main navigation. */
@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavItem waitingItem() {
        return new NavItem("approval.waiting", "/approvals", 10, Set.of(Audience.LEADER, Audience.DEPUTY));
    }

    @Bean
    NavItem progressItem() {
        return new NavItem("approval.progress", "/progress", 30, Set.of(Audience.SECRETARY));
    }

    @Bean
    NavItem everybodysItem() {
        return new NavItem("approval.tab.EVERYBODYS", "/admin/approvals", 64, Set.of(Audience.SYSTEM_ADMINISTRATOR));
    }
}
