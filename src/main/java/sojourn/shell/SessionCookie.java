package sojourn.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The session cookie: HttpOnly, SameSite=Lax, and Secure everywhere but on this very machine, where the demo has no certificate. */
@Component
class SessionCookie implements CookieSerializer {

    private final DefaultCookieSerializer secure = serializer(true);
    private final DefaultCookieSerializer local = serializer(false);

    @Override
    public void writeCookieValue(CookieValue value) {
        var host = value.getRequest().getServerName();
        var loopback = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        (loopback ? local : secure).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return secure.readCookieValues(request);
    }

    private static DefaultCookieSerializer serializer(boolean secure) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName("sojourn");
        serializer.setUseSecureCookie(secure);
        return serializer;
    }
}
