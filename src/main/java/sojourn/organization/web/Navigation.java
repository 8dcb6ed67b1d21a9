package sojourn.organization.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

/** What the administrators find in the main navigation. */
@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavItem departmentsItem() {
        return new NavItem(
                "organization.departments",
                "/admin/departments",
                60,
                Set.of(Audience.SYSTEM_ADMINISTRATOR),
                NavItem.Group.ORGANIZATION);
    }

    @Bean
    NavItem campusesItem() {
        return new NavItem(
                "organization.campuses",
                "/admin/campuses",
                61,
                Set.of(Audience.SYSTEM_ADMINISTRATOR),
                NavItem.Group.ORGANIZATION);
    }

    @Bean
    NavItem humansItem() {
        return new NavItem(
                "organization.humans",
                "/admin/humans",
                63,
                Set.of(Audience.SECURITY_ADMINISTRATOR),
                NavItem.Group.ORGANIZATION);
    }
}
