package sojourn.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.TestDatabase;

class DatabaseConfigurationTests {

    @TempDir
    Path data;

    @Test
    void withoutAnAddressAServerOfOurOwnStartsBelowTheDataDirectoryAndStopsAfterThePool() throws IOException {
        context().run(context -> {
            assertThat(ask(context, "SELECT current_database()")).isEqualTo("sojourn");
            assertThat(ask(context, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("false");
        });
        assertThat(new Postmaster(data.resolve("pg/cluster/data")).runs()).isFalse();
        // had the server gone first, it would have thrown the pool's connections out
        assertThat(Files.readString(data.resolve("pg/cluster/server.log")))
                .contains("database system is shut down")
                .doesNotContain("terminating connection");
    }

    @Test
    void withAnAddressNoServerIsStarted() {
        JdbcConnectionDetails elsewhere = TestDatabase.fresh();
        context()
                .withPropertyValues(
                        "sojourn.database.url=" + elsewhere.getJdbcUrl(),
                        "sojourn.database.user=" + elsewhere.getUsername(),
                        "sojourn.database.password=" + elsewhere.getPassword())
                .run(context -> {
                    assertThat(ask(context, "SELECT current_database()")).startsWith("test_");
                });
        assertThat(data.resolve("pg")).doesNotExist();
    }

    @Test
    void anEmptyAddressIsNoAddress() {
        assertThat(new DatabaseSettings("  ", "", "").external()).isFalse();
    }

    @Test
    void aDatabaseThatIsNotThereIsToldInTwoSentences() {
        context()
                .withPropertyValues("sojourn.database.url=jdbc:mysql://host/db")
                .run(context -> {
                    var analysis = new DatabaseUnavailableAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription()).startsWith("SOJOURN_DATABASE_URL is not the address");
                    assertThat(analysis.getAction()).startsWith("Write it as");
                });
    }

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                // one connection: a pool that is still filling itself would meet the end of the server
                .withPropertyValues("sojourn.data=" + data, "spring.datasource.hikari.maximum-pool-size=1")
                .withUserConfiguration(DatabaseConfiguration.class)
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class));
    }

    private static String ask(ApplicationContext context, String sql) {
        assertThat(context.getBeansOfType(DataSource.class)).hasSize(1);
        return context.getBean(JdbcClient.class).sql(sql).query(String.class).single();
    }
}
