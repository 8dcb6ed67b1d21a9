package sojourn.turnstile.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import sojourn.turnstile.Turnstiles;

/** Puts {@link TurnstileFilter} before all others. */
@Configuration(proxyBeanMethods = false)
class TurnstileSetup {

    @Bean
    static FilterRegistrationBean<TurnstileFilter> turnstile(Turnstiles turnstiles, Telling telling) {
        var first = new FilterRegistrationBean<>(new TurnstileFilter(turnstiles, telling));
        first.addUrlPatterns(TurnstileFilter.PATHS);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }
}
