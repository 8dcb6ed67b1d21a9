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
        return agent.contains("mobile") || agent.contains("android") ? PHONE : DESKTOP;
    }

    /** The message key of its word. */
    public String key() {
        return "consent.channel." + name();
    }
}
