package sojourn.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.PriorityOrdered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Renders JTE templates, which were compiled with the rooms: a wrong name in a template fails the build. */
@Component
class JteViews implements ViewResolver, PriorityOrdered {

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    private final TemplateEngine engine;
    private final Words words;
    private final Surroundings around;

    JteViews(Words words, Surroundings around, @Value("${sojourn.templates:}") String directory) {
        this.words = words;
        this.around = around;
        engine = directory.isEmpty()
                ? TemplateEngine.createPrecompiled(
                        null, ContentType.Html, JteViews.class.getClassLoader(), "sojourn.templates")
                : TemplateEngine.create(new DirectoryCodeResolver(Path.of(directory)), ContentType.Html);
        engine.setBinaryStaticContent(directory.isEmpty());
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith("redirect:") || name.startsWith("forward:") ? null : new JteView(name + ".jte");
    }

    /** Before Spring's negotiating resolver, which passes over views that name no content type. */
    @Override
    public int getOrder() {
        return 0;
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        // without it Spring's content negotiation passes this view over
        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var frame = new Frame(request, RequestContextUtils.getLocale(request), words, around);
            var page = Objects.requireNonNull(model).get(Page.MODEL);
            var output = new Utf8ByteOutput();
            engine.render(template, page == null ? Map.of("f", frame) : Map.of("f", frame, "page", page), output);
            response.setContentType(HTML);
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
