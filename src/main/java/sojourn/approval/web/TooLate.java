package sojourn.approval.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.AlreadyDecided;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Matters;
import sojourn.approval.NotNow;
import sojourn.approval.WorkRow;
import sojourn.shell.HumanId;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Answers whoever comes too late with HTTP 409 and 「已由 {审批人} 于 15:40 同意」, on every page that does something to an application. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLate {

    private final Approvals approvals;
    private final Matters matters;

    TooLate(Approvals approvals, Matters matters) {
        this.approvals = approvals;
        this.matters = matters;
    }

    @ExceptionHandler
    ModelAndView decided(AlreadyDecided first) {
        var said = new WorkRow.Said(first.by(), first.signatory(), first.verb(), first.at(), "");
        return page(new TooLatePage(said, first.by().equals(reader()), null, path(first.approval())));
    }

    @ExceptionHandler
    ModelAndView notNow(NotNow state) {
        return page(new TooLatePage(null, false, state.state(), path(state.approval())));
    }

    private static ModelAndView page(TooLatePage page) {
        var view = Page.show("approval/tooLate", page);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private String path(ApprovalId id) {
        return matters.of(approvals.get(id, reader()).kind()).path(id);
    }

    private static HumanId reader() {
        return SignedIn.current().orElseThrow().human();
    }
}
