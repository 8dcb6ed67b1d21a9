package sojourn.category.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

/** Where the administrators find the rules of the categories in the main navigation. */
@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavItem categoriesItem() {
        return new NavItem(
                "category.categories",
                "/admin/categories",
                64,
                Set.of(Audience.SYSTEM_ADMINISTRATOR),
                NavItem.Group.RULES);
    }
}
