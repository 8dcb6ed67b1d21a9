package sojourn.turnstile.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.UrlPathHelper;
import sojourn.entry.Means;
import sojourn.entry.Verdict;
import sojourn.turnstile.Question;
import sojourn.turnstile.Turnstiles;
import sojourn.turnstile.Unanswered;

/**
 * The one rule for a gate that asks, known by the secret in the path and by nothing else (R40): {@code GET /turnstile/{secret}/{number}?means=face|other}.
 * Anything but 200 means: stay closed. It stands before all filters of people and keeps no thread while it waits, since to let one wait behind them costs more
 * than the answer.
 */
class TurnstileFilter extends HttpFilter {

    static final String PATHS = "/turnstile/*";

    private static final Logger LOG = LoggerFactory.getLogger(TurnstileFilter.class);
    private static final UrlPathHelper PATHS_OF = new UrlPathHelper();
    private static final Pattern PATH = Pattern.compile("/turnstile/([^/]+)/([^/]+)");

    private final transient Turnstiles turnstiles;
    private final transient Telling telling;

    TurnstileFilter(Turnstiles turnstiles, Telling telling) {
        this.turnstiles = turnstiles;
        this.telling = telling;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain others) {
        // nothing here waits for a body; what is left of one is passed over by the server once this is answered
        if (!request.getMethod().equals("GET")) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var path = PATH.matcher(PATHS_OF.getPathWithinApplication(request));
        var means = means(request.getParameter("means"));
        if (!path.matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (means.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            ask(new Question(path.group(1), path.group(2), means.get()), request.startAsync(request, response));
        }
    }

    private static Optional<Means> means(@Nullable String typed) {
        return switch (typed) {
            case null -> Optional.of(Means.FACE);
            case "face" -> Optional.of(Means.FACE);
            case "other" -> Optional.of(Means.OTHER);
            default -> Optional.empty();
        };
    }

    private void ask(Question question, AsyncContext context) {
        var response = (HttpServletResponse) context.getResponse();
        try {
            turnstiles.ask(question).whenComplete((verdict, failed) -> {
                if (failed != null) {
                    unanswered(failed, response);
                } else {
                    answer(verdict, response);
                }
                context.complete();
            });
        } catch (Unanswered tooMany) {
            unanswered(tooMany, response);
            context.complete();
        }
    }

    private void answer(Optional<Verdict> verdict, HttpServletResponse response) {
        if (verdict.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            tell(verdict.get(), response);
        }
    }

    private static void unanswered(Throwable why, HttpServletResponse response) {
        // whoever answers them together has said it once
        LOG.debug("A turnstile was not answered", why);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private void tell(Verdict verdict, HttpServletResponse response) {
        try {
            var told = telling.json(verdict);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentType("application/json");
            response.setContentLength(told.length);
            response.getOutputStream().write(told);
        } catch (IOException | RuntimeException gone) {
            unanswered(gone, response);
        }
    }
}
