package sojourn.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Joins the gatekeeper, the reader as a handler's parameter, the language cookie and the clock to Spring MVC. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(School.class)
class WebFrame implements WebMvcConfigurer {

    private final Gatekeeper gatekeeper;

    WebFrame(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gatekeeper).excludePathPatterns("/assets/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addFirst(new ReaderParameter());
    }

    /** The real clock; the demo brings one that can be moved. */
    @Bean
    @ConditionalOnProperty(name = "sojourn.demo", havingValue = "false", matchIfMissing = true)
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("language");
        cookie.setDefaultLocale(Words.CHINESE);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieHttpOnly(true);
        return cookie;
    }

    /** An address with %2F in it is refused by our own filters, which answer with a page; the server itself would answer with nothing. */
    @Bean
    static TomcatConnectorCustomizer encodedSlashes() {
        return connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    }

    private static final class ReaderParameter implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SignedIn.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return SignedIn.current().orElseThrow(NotFound::new);
        }
    }
}
