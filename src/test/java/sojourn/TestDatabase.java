package sojourn;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
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

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new Customizer();
    }

    /** A new, empty database on the server of this run. */
    public static JdbcConnectionDetails fresh() {
        String name = "test_" + CONTEXTS.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return new Fresh(name);
    }

    private static void execute(String sql) {
        EmbeddedPostgres server = Server.ONLY;
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Fresh(String name) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return Server.ONLY.jdbcUrl(name);
        }

        @Override
        public String getUsername() {
            return Server.ONLY.user();
        }

        @Override
        public String getPassword() {
            return Server.ONLY.password();
        }
    }

    /** Started by the first context that asks; what earlier runs left on it is thrown away. */
    private static final class Server {

        static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = startSomewhere();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            try (Connection connection =
                            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                    Statement statement = connection.createStatement()) {
                List<String> left = new ArrayList<>();
                try (ResultSet rows =
                        statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")) {
                    while (rows.next()) {
                        left.add(rows.getString(1));
                    }
                }
                for (String name : left) {
                    statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
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
