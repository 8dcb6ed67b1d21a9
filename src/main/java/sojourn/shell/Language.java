package sojourn.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** The one switch between 中文 and English; it leads back to where the reader was. */
@Controller
@OpenTo(Audience.EVERYONE)
class Language {

    private final LocaleResolver locales;

    Language(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/language")
    ModelAndView choose(
            @RequestParam String to,
            @RequestHeader(name = "Referer", defaultValue = "/") String referer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale locale = to.equals("en") ? Words.ENGLISH : Words.CHINESE;
        locales.setLocale(request, response, locale);
        return Page.goTo(localPart(referer));
    }

    /** Only the path of the referring page counts, so that nobody is led to another site. */
    static String localPart(String referer) {
        try {
            var uri = URI.create(referer);
            var path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.startsWith("/language")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
