package sojourn;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import sojourn.postgres.DatabaseUnavailable;
import sojourn.postgres.EmbeddedPostgres;

/**
 * One real PostgreSQL for the whole test run and a fresh database for each Spring context, with no annotation on any
 * test.
 */
public final class TestDatabase implements ContextCustomizerFactory {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new Customizer();
    }

    /** A new, empty database on the server of this run. */
    public static JdbcConnectionDetails fresh() {
        EmbeddedPostgres server = Server.ONLY;
        String name = "test_" + DATABASES.incrementAndGet();
        client(new Database(server, "sojourn")).sql("CREATE DATABASE " + name).update();
        return new Database(server, name);
    }

    public static JdbcClient client(JdbcConnectionDetails database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    private record Database(EmbeddedPostgres server, String name) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return server.jdbcUrl(name);
        }

        @Override
        public String getUsername() {
            return server.user();
        }

        @Override
        public String getPassword() {
            return server.password();
        }
    }

    /** Started by the first context that asks; what earlier runs left on it is thrown away. */
    private static final class Server {

        static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = startSomewhere();
            // after all contexts are closed; before, each of them would wait half a minute for a connection
            SpringApplication.getShutdownHandlers().add(server::close);
            JdbcClient client = client(new Database(server, "sojourn"));
            client.sql("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")
                    .query(String.class)
                    .list()
                    .forEach(left -> client.sql("DROP DATABASE " + left).update());
            return server;
        }

        /** A container may keep the server of root out of root's own home; its temporary directory is open. */
        private static EmbeddedPostgres startSomewhere() {
            Path target = Path.of("target", "test-postgres");
            try {
                return EmbeddedPostgres.start(target);
            } catch (DatabaseUnavailable e) {
                String name = "sojourn-test-postgres-" + target.toAbsolutePath().hashCode();
                return EmbeddedPostgres.start(Path.of(System.getProperty("java.io.tmpdir"), name));
            }
        }
    }

    /** A record without parts: all contexts are customized alike, so the context cache keeps working. */
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            RootBeanDefinition database = new RootBeanDefinition(JdbcConnectionDetails.class, TestDatabase::fresh);
            database.setLazyInit(true);
            ((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("testDatabase", database);
        }
    }
}
