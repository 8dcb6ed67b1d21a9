package sojourn.iclock.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One call of a device. Asking the request itself for a parameter could read the whole body as a form, so the fields are taken from the address alone.
 */
final class Call {

    static final int LARGEST = 256 * 1024;

    private final HttpServletRequest request;
    private final Map<String, String> fields = new HashMap<>();

    Call(HttpServletRequest request) {
        this.request = request;
        var query = request.getQueryString();
        Stream.of(query == null ? new String[0] : query.split("&")).forEach(part -> {
            int at = part.indexOf('=');
            if (at > 0) {
                fields.putIfAbsent(part.substring(0, at).toLowerCase(Locale.ROOT), decoded(part.substring(at + 1)));
            }
        });
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /** Empty where it is not there. */
    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    OptionalLong number(String name) {
        var text = text(name);
        return text.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    String serial() {
        return text("sn");
    }

    /** The proof of its session; empty where it shows none. */
    String token() {
        var cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equalsIgnoreCase("token"))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    String address() {
        return request.getRemoteAddr();
    }

    /**
     * What it sent, up to the largest that is read.
     *
     * @param whole whether that was all
     */
    record Body(String text, boolean whole) {}

    Body body() throws IOException {
        var read = request.getInputStream().readNBytes(LARGEST + 1);
        boolean whole = read.length <= LARGEST;
        return new Body(new String(read, 0, Math.min(read.length, LARGEST), StandardCharsets.UTF_8), whole);
    }
}
