package sojourn.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Only ever reached from {@link Uploads}, inside the server; to whoever asks for it from outside it is an unknown address. */
@Controller
@OpenTo(Audience.EVERYONE)
class RefusedUploads {

    @GetMapping(RefusedUpload.ANSWER)
    ModelAndView refused(HttpServletRequest request) {
        if (!(request.getAttribute(RefusedUpload.ANSWER) instanceof RefusedUpload refused)
                || refused.status() == HttpStatus.NOT_FOUND) {
            throw new NotFound();
        }
        var view = Page.show("shell/upload", refused);
        view.setStatus(refused.status());
        return view;
    }
}
