package sojourn.maintenance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** The page of an application that was sent: who may read its approval may read it. */
@Controller
class MaintenanceController {

    /** Said to the page by whoever leads there after sending. */
    static final String JUST_SENT = "sent";

    private final Approvals approvals;
    private final MaintenancePages pages;

    MaintenanceController(Approvals approvals, MaintenancePages pages) {
        this.approvals = approvals;
        this.pages = pages;
    }

    @GetMapping("/maintenance/{id}")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView application(@PathVariable UUID id, HttpServletRequest request, SignedIn reader, Locale locale) {
        var approval = approvals.get(new ApprovalId(id), reader.human());
        if (!approval.kind().equals("maintenance")) {
            throw new NotFound();
        }
        if (approval.round() == 0) {
            return Page.goTo(approval.state().ended() ? "/progress" : "/maintenance/" + id + "/form");
        }
        var flash = RequestContextUtils.getInputFlashMap(request);
        var justSent = flash != null && flash.containsKey(JUST_SENT);
        return Page.show("maintenance/application", pages.page(approval, justSent, reader, locale));
    }
}
