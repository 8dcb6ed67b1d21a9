package sojourn.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Spring Boot the database it is to use; tests bring a bean of their own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** The pool takes this bean, so Spring closes the pool first and the server after it. */
    @Bean
    @ConditionalOnMissingBean
    JdbcConnectionDetails database(DatabaseSettings settings, @Value("${sojourn.data}") Path data) {
        return settings.external()
                ? ExternalPostgres.checked(settings)
                : new Embedded(EmbeddedPostgres.start(data.resolve("pg")));
    }

    private record Embedded(EmbeddedPostgres server) implements JdbcConnectionDetails, AutoCloseable {

        @Override
        public String getJdbcUrl() {
            return server.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return server.user();
        }

        @Override
        public String getPassword() {
            return server.password();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
