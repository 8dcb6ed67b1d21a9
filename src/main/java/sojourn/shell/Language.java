package sojourn.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
        var back = LocalPath.of(referer);
        return Page.goTo(back.startsWith("/language") ? "/" : back);
    }
}
