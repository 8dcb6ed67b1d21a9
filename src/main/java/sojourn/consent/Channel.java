package sojourn.consent;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From where an answer came; kept with it, so that it can be said later how it was given. */
public enum Channel {
    WECOM,
    PHONE,
    DESKTOP;

    /** As the browser calls itself. */
    public static Channel of(@Nullable String userAgent) {
        var agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        if (agent.contains("wxwork")) {
            return WECOM;
        }
        return phone(userAgent) ? PHONE : DESKTOP;
    }

    /** Whether it is a hand-held one, WeCom on it or not. */
    public static boolean phone(@Nullable String userAgent) {
        var agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        return agent.contains("mobile") || agent.contains("android") || agent.contains("iphone");
    }

    /** The message key of its word. */
    public String key() {
        return "consent.channel." + name();
    }
}
