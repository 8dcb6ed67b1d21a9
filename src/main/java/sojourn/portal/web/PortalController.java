package sojourn.portal.web;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

@Controller
@OpenTo(Audience.SIGNED_IN)
class PortalController {

    /** Whoever holds one of these has a home page of their own; for a temporary person alone, 我的入校 is it. */
    private static final Set<Audience> OFFICES =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Audience.EVERYONE, Audience.SIGNED_IN, Audience.PERSON)));

    private final Home home;
    private final Hall hall;
    private final Guide guide;

    PortalController(Home home, Hall hall, Guide guide) {
        this.home = home;
        this.hall = hall;
        this.guide = guide;
    }

    @Bean
    static NavItem homeNav() {
        return new NavItem("portal.nav.home", "/", 0, OFFICES);
    }

    @Bean
    static NavItem registrationNav() {
        return new NavItem("portal.nav.services", "/services/registration", 10, Set.of(Audience.SECRETARY));
    }

    @GetMapping("/")
    ModelAndView home(SignedIn reader, @RequestAttribute Set<Audience> held, Locale locale) {
        return held.contains(Audience.PERSON) && Collections.disjoint(held, OFFICES)
                ? Page.goTo("/me")
                : Page.show("portal/home", home.of(reader, held, locale));
    }

    @GetMapping("/services")
    ModelAndView services(@RequestAttribute Set<Audience> held, Locale locale) {
        return Page.show("portal/hall", new HallPage(hall.services(held, locale)));
    }

    @GetMapping("/services/maintenance")
    ModelAndView maintenanceGuide(@RequestAttribute Set<Audience> held, Locale locale) {
        return Page.show("portal/maintenanceGuide", guide.maintenance(held.contains(Audience.SECRETARY), locale));
    }

    @GetMapping("/services/entry")
    ModelAndView entryGuide(@RequestAttribute Set<Audience> held, Locale locale) {
        return Page.show("portal/entryGuide", guide.entry(held.contains(Audience.PERSON), locale));
    }

    @GetMapping("/services/registration")
    ModelAndView guide(@RequestAttribute Set<Audience> held, Locale locale) {
        return Page.show("portal/guide", guide.page(held.contains(Audience.SECRETARY), locale));
    }
}
