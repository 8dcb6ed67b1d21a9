package sojourn.notice.web;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.notice.Inbox;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

@Controller
@OpenTo(Audience.SIGNED_IN)
class InboxController {

    private static final int SHOWN = 100;

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    @Bean
    static NavItem inboxNav() {
        return new NavItem("notice.title", "/messages", 80, Set.of(Audience.SIGNED_IN));
    }

    /** Reading marks as read; the page still shows what was new. */
    @GetMapping("/messages")
    ModelAndView read(SignedIn reader, Locale locale) {
        var page = InboxPage.of(inbox.latest(reader.human(), SHOWN, locale));
        inbox.markRead(reader.human());
        return Page.show("notice/inbox", page);
    }
}
