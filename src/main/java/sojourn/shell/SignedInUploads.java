package sojourn.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody fills the memory with files before they have signed in: whatever asks for a parameter, the check for a token first, reads all of a file. */
final class SignedInUploads extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && SignedIn.current().isEmpty()) {
            response.sendRedirect("/sign-in");
            return;
        }
        chain.doFilter(request, response);
    }
}
