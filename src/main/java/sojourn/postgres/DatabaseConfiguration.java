package sojourn.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Spring Boot the database it is to use; tests bring beans of their own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DatabaseMode databaseMode(DatabaseSettings settings) {
        return settings.mode();
    }

    /** The pool takes this bean, so Spring closes the pool first and the server after it. */
    @Bean
    @ConditionalOnMissingBean
    JdbcConnectionDetails database(DatabaseSettings settings, @Value("${sojourn.data}") Path data) {
        return switch (settings.mode()) {
            case EMBEDDED -> new Embedded(EmbeddedPostgres.start(data.resolve("pg")));
            case EXTERNAL -> ExternalPostgres.checked(settings);
        };
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
