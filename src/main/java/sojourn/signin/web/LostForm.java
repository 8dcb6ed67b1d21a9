package sojourn.signin.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A form came without a session, or with the token of an older one. From our own page it is carried through signing in, so that no typed
 * text is lost (R29); from anywhere else it is refused.
 */
@Component
class LostForm implements AccessDeniedHandler {

    static final String ANSWER = "/sign-in/lost";
    static final String OURS = LostForm.class.getName() + ".ours";
    static final String FORM = LostForm.class.getName() + ".form";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var ours = isOurs(request);
        // signing in may itself come too late, with a form that it carries
        var form = ours ? Carried.of(request).or(() -> Carried.through(request)).orElse(null) : null;
        if (request.getHeader("HX-Request") != null) {
            // an autosave must not swap a sign-in page into the form, nor lead away from what is being typed
            response.setHeader("HX-Reswap", "none");
            response.setHeader("HX-Trigger", "signed-out");
            response.setStatus(ours ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
        } else if (ours && form == null && Carried.isSecret(request.getRequestURI())) {
            // passwords do not travel in hidden fields: the page is simply shown anew
            var path = request.getRequestURI();
            response.sendRedirect(path.startsWith("/welcome/") ? path : "/sign-in");
        } else {
            request.setAttribute(OURS, ours);
            request.setAttribute(FORM, form);
            request.getRequestDispatcher(ANSWER).forward(request, response);
        }
    }

    /** Browsers say where a request comes from, and pages cannot change that. One that says nothing is not believed. */
    static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            var from = URI.create(origin);
            var port = from.getPort() != -1 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
            return request.getScheme().equals(from.getScheme())
                    && request.getServerName().equalsIgnoreCase(from.getHost())
                    && request.getServerPort() == port;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
