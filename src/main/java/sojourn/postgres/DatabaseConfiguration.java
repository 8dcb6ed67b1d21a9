package sojourn.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Gives Spring Boot the database it is to use (tests bring a bean of their own) and the way to migrate it. An
 * auto-configuration, so that the test of a single room has it too.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    // static, for the test of a single room leaves this class out but not what it declares
    /** The pool takes this bean, so Spring closes the pool first and the server after it. */
    @Bean
    @ConditionalOnMissingBean
    static JdbcConnectionDetails database(DatabaseSettings settings, @Value("${sojourn.data}") Path data) {
        return settings.external()
                ? ExternalPostgres.checked(settings)
                : new Embedded(EmbeddedPostgres.start(data.resolve("pg")));
    }

    @Bean
    static FlywayMigrationStrategy migrations() {
        return new RoomMigrations();
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
