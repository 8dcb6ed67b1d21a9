package sojourn.gate.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class GateNavigation {

    @Bean
    NavItem gatesItem() {
        return new NavItem("gate.gates", "/admin/gates", 62, Set.of(Audience.SYSTEM_ADMINISTRATOR));
    }
}
