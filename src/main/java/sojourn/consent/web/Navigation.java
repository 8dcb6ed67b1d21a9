package sojourn.consent.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

/** Where the administrators find the consent texts in the main navigation. */
@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavItem consentTextsItem() {
        return new NavItem(
                "consent.texts.title",
                "/admin/consent",
                66,
                Set.of(Audience.SYSTEM_ADMINISTRATOR),
                NavItem.Group.RULES);
    }
}
