package sojourn.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every handler and asks whether the caller belongs to its {@link OpenTo audience}, anew at each request (R28). Who does not
 * gets the 404 of an unknown address; who has not signed in is asked to, and comes back to the same page.
 */
@Component
class Gatekeeper implements HandlerInterceptor {

    private static final String HELD = "held";

    private final List<Rights> rights;

    Gatekeeper(List<Rights> rights) {
        this.rights = rights;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // the second round of a stream that was opened before: it has its answer, and nothing may be added to it
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            return true;
        }
        MDC.put("address", request.getRemoteAddr());
        var held = held();
        request.setAttribute(HELD, held);
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var openTo = audienceOf(method);
        if (held.stream().anyMatch(openTo::contains)) {
            return true;
        }
        if (held.contains(Audience.SIGNED_IN) || openTo.isEmpty()) {
            throw new NotFound();
        }
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect("/sign-in" + comingBackTo(request));
        } else {
            // a redirect would put the page of signing in where a part of another page was asked for
            var page = request.getHeader("HX-Current-URL");
            response.setHeader("HX-Redirect", "/sign-in" + comingBackTo(LocalPath.of(page == null ? "/" : page)));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        MDC.remove("address");
    }

    static Set<Audience> audienceOf(HandlerMethod method) {
        var openTo = method.getMethodAnnotation(OpenTo.class);
        if (openTo == null) {
            openTo = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpenTo.class);
        }
        return openTo == null ? Set.of() : Set.of(openTo.value());
    }

    @SuppressWarnings("unchecked")
    static Set<Audience> heldIn(HttpServletRequest request) {
        return request.getAttribute(HELD) instanceof Set<?> held ? (Set<Audience>) held : EnumSet.of(Audience.EVERYONE);
    }

    private Set<Audience> held() {
        var held = EnumSet.of(Audience.EVERYONE);
        SignedIn.current().ifPresent(reader -> {
            held.add(Audience.SIGNED_IN);
            rights.forEach(room -> held.addAll(room.heldBy(reader.human())));
        });
        return held;
    }

    private static String comingBackTo(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        var query = request.getQueryString();
        return comingBackTo(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static String comingBackTo(String path) {
        return path.equals("/") ? "" : "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
