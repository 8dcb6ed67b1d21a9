package sojourn.registration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.vault.SealedColumn;

/** Tells the vault what is sealed here, so that a change of keys finds it. */
@Configuration(proxyBeanMethods = false)
class SealedColumns {

    @Bean
    SealedColumn registrationDraftText() {
        return DraftRows.TEXT;
    }

    @Bean
    SealedColumn registrationPersonIdentity() {
        return RegistrationRows.IDENTITY;
    }
}
