package sojourn.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a machine sends in parts is not taken apart before its handler is asked: that would read all of it, however large, from anybody. The header still says what it is.
 */
final class WholeBodies extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public @Nullable String getContentType() {
                        var type = super.getContentType();
                        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                                ? MediaType.APPLICATION_OCTET_STREAM_VALUE
                                : type;
                    }
                },
                response);
    }
}
