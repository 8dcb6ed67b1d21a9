package sojourn.gate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.vault.SealedColumn;

@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean
    SealedColumn devicePassword() {
        return DeviceRows.PASSWORD;
    }
}
