package sojourn.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets a human in whom a room has recognised: a session of their own, with a new id and a new CSRF token. */
@Component
public class Entrance {

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy sessions;

    Entrance(SecurityContextRepository contexts, SessionAuthenticationStrategy sessions) {
        this.contexts = contexts;
        this.sessions = sessions;
    }

    public void admit(HttpServletRequest request, HttpServletResponse response, HumanId human, String name) {
        var recognised = UsernamePasswordAuthenticationToken.authenticated(new SignedIn(human, name), null, List.of());
        sessions.onAuthentication(recognised, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(recognised);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
