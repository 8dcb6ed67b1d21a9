package sojourn.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what fails before any handler is asked, such as a request that the server cannot read or does not want to. */
@Controller
@OpenTo(Audience.EVERYONE)
class LastResort implements ErrorController {

    /** Only ever reached inside the server; to whoever asks for it from outside it is an unknown address. */
    @RequestMapping("/error")
    ModelAndView failed(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Errors.page(HttpStatus.valueOf(status))
                : Errors.page(HttpStatus.NOT_FOUND);
    }
}
