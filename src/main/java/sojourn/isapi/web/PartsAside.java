package sojourn.isapi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A device sends its picture as a browser sends a file, and would be refused as one by whoever looks after uploads. Here its body is taken for the
 * bytes it is and stays unread until the device is known; what it said of it stands beside it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class PartsAside extends OncePerRequestFilter {

    /** The header as it came. */
    static final String SAID = PartsAside.class.getName();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PushController.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var said = request.getContentType();
        request.setAttribute(SAID, said == null ? "" : said);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getContentType() {
                        return MediaType.APPLICATION_OCTET_STREAM_VALUE;
                    }
                },
                response);
    }
}
