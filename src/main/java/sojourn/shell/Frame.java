package sojourn.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** What every template knows besides its own page: the words, the reader and what is open to them, the campus's day and hour. */
public final class Frame {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final HttpServletRequest request;
    private final Locale locale;
    private final Words words;
    private final Surroundings around;
    private final @Nullable SignedIn reader;
    private final Set<Audience> held;

    Frame(HttpServletRequest request, Locale locale, Words words, Surroundings around) {
        this.request = request;
        this.locale = locale;
        this.words = words;
        this.around = around;
        this.reader = SignedIn.current().orElse(null);
        this.held = Gatekeeper.heldIn(request);
    }

    /** The sentence of a message key. */
    public String t(String key, Object... arguments) {
        return words.say(locale, key, arguments);
    }

    public Locale locale() {
        return locale;
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    public @Nullable SignedIn reader() {
        return reader;
    }

    public boolean has(Audience audience) {
        return held.contains(audience);
    }

    public String path() {
        return request.getRequestURI();
    }

    /** This very page in the other language. */
    public String otherLanguage() {
        return "/language?to=" + (english() ? "zh" : "en");
    }

    public List<NavEntry> nav() {
        return NavEntry.of(around.nav(held));
    }

    /** Whether the reader is at one of its items. */
    public boolean isAt(NavEntry entry) {
        return entry.items().stream().anyMatch(this::isAt);
    }

    public boolean isAt(NavItem item) {
        return item.path().equals("/")
                ? path().equals("/")
                : path().equals(item.path()) || path().startsWith(item.path() + "/");
    }

    public School school() {
        return around.school();
    }

    public boolean demo() {
        return around.demo() != null;
    }

    public boolean clockMoved() {
        return around.demo() != null && around.demo().moved();
    }

    /** Not on the page that says a request was refused before any filter of ours. */
    public boolean knowsCsrf() {
        return request.getAttribute(CsrfToken.class.getName()) != null;
    }

    public String csrfName() {
        return csrf().getParameterName();
    }

    public String csrfToken() {
        return csrf().getToken();
    }

    private CsrfToken csrf() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    /** The address of a file of ours, with its content's hash, so that a browser may keep it for a year. */
    public String asset(String file) {
        return around.asset(file);
    }

    /** {@code 2026-03-01 14:20}, campus time. */
    public String moment(Instant instant) {
        return DATE_TIME.format(around.time().at(instant));
    }

    /** {@code 14:20} */
    public String hour(Instant instant) {
        return TIME.format(around.time().at(instant));
    }

    /** How one says it: 今天 14:20, 昨天 14:20, 明天 14:20, 11-19 16:30, or the whole date in another year. */
    public String when(Instant instant) {
        ZonedDateTime then = around.time().at(instant);
        LocalDate today = around.time().today();
        long days = then.toLocalDate().toEpochDay() - today.toEpochDay();
        if (days >= -1 && days <= 1) {
            return t("shell.when." + (days == 0 ? "today" : days < 0 ? "yesterday" : "tomorrow"), TIME.format(then));
        }
        return then.getYear() == today.getYear()
                ? DateTimeFormatter.ofPattern("MM-dd HH:mm").format(then)
                : DATE_TIME.format(then);
    }

    /** {@code 1 小时 46 分}, rounded down to minutes. */
    public String lasting(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        return minutes < 60
                ? t("shell.minutes", minutes)
                : minutes < 24 * 60
                        ? t("shell.hours", minutes / 60, minutes % 60)
                        : t("shell.days", minutes / (24 * 60), minutes / 60 % 24);
    }

    /** The day that ends with this moment; null where it lies within one. */
    public @Nullable LocalDate dayEndingAt(Instant moment) {
        return around.time().dayEndingAt(moment);
    }

    public Instant now() {
        return around.time().now();
    }

    public LocalDate today() {
        return around.time().today();
    }

    /** The clock of the demo strip: {@code 2026-11-23 周一 12:48}. */
    public String clock() {
        var now = around.time().at(now());
        return now.toLocalDate() + " " + now.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + " "
                + TIME.format(now);
    }
}
