package sojourn.calendar.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

/** Where the administrators find the calendar in the main navigation. */
@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavItem calendarItem() {
        return new NavItem(
                "calendar.calendar", "/admin/calendar", 62, Set.of(Audience.SYSTEM_ADMINISTRATOR), NavItem.Group.RULES);
    }
}
