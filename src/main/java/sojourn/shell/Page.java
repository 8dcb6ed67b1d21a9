package sojourn.shell;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a handler answers with: a template below {@code src/main/jte} and the one record it shows. */
public final class Page {

    static final String MODEL = "page";

    private Page() {}

    public static ModelAndView show(String template, Object page) {
        return new ModelAndView(template, Map.of(MODEL, page));
    }

    /** The same form again, with what was typed and what is wrong with it. */
    public static ModelAndView refused(String template, Object page) {
        return new ModelAndView(template, Map.of(MODEL, page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public static ModelAndView goTo(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
