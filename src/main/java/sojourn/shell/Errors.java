package sojourn.shell;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What a reader sees when there is no page to show: always what happened, and a way on. */
@ControllerAdvice
class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @ExceptionHandler({
        NotFound.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page(HttpStatus.CONTENT_TOO_LARGE);
    }

    /** The server reads the fields of a request only when somebody asks for one of them. */
    @ExceptionHandler(InvalidParameterException.class)
    ModelAndView unreadable(InvalidParameterException e) {
        return page(HttpStatus.valueOf(e.getErrorCode()));
    }

    /** A browser that listened has gone: there is nobody to answer, and nothing is wrong. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    @Nullable
    ModelAndView gone() {
        return null;
    }

    @ExceptionHandler(Exception.class)
    ModelAndView failed(Exception e) {
        LOG.error("a request failed", e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    static ModelAndView page(HttpStatus status) {
        var what = switch (status) {
            case CONTENT_TOO_LARGE, URI_TOO_LONG -> "too-large";
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
            default -> status.is4xxClientError() ? "unreadable" : "failed";
        };
        var view = Page.show("shell/error", new ErrorPage("shell.error." + what));
        view.setStatus(status);
        return view;
    }
}
