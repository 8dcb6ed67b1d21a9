package sojourn.entry.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** The page of an application that was sent: who may read its approval may read it. */
@Controller
class ApplicationController {

    private final Approvals approvals;
    private final SentPages pages;

    ApplicationController(Approvals approvals, SentPages pages) {
        this.approvals = approvals;
        this.pages = pages;
    }

    /** Also for whoever decided once and holds no office any more. */
    @GetMapping("/entry/{id}")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView application(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var approval = approvals.get(new ApprovalId(id), reader.human());
        if (!approval.kind().equals("entry")) {
            throw new NotFound();
        }
        if (approval.round() == 0) {
            return Page.goTo(approval.state().ended() ? "/entry" : "/entry/" + id + "/form");
        }
        return Page.show("entry/application", pages.application(approval, reader, locale));
    }
}
