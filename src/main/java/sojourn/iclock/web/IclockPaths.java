package sojourn.iclock.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.MachinePath;

@Configuration(proxyBeanMethods = false)
class IclockPaths {

    @Bean
    MachinePath iclockPath() {
        return new MachinePath("/iclock/**");
    }
}
