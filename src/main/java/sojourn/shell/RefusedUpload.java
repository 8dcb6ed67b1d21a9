package sojourn.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Says why a file was not even read.
 *
 * @param back where the form is
 * @param megabytes how large a file may be
 */
public record RefusedUpload(HttpStatus status, String back, int megabytes) {

    static final String ANSWER = "/upload-refused";

    /** Message key; its {@code .title} and {@code .text} are shown. */
    public String key() {
        return switch (status) {
            case CONTENT_TOO_LARGE -> "shell.upload.too-large";
            case SERVICE_UNAVAILABLE -> "shell.upload.busy";
            default -> "shell.error.unreadable";
        };
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute(ANSWER, this);
        request.getRequestDispatcher(ANSWER).forward(new Unread(request), response);
    }

    /** As if nothing had been sent: the page that answers asks for parameters, and the first of them would read the file. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
