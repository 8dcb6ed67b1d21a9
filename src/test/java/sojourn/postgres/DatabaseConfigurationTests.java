package sojourn.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/** The tests' own database reaches a room that asks for nothing. */
@ApplicationModuleTest
class DatabaseConfigurationTests {

    @Autowired
    JdbcClient sql;

    @Autowired
    DatabaseMode mode;

    @Test
    void eachContextOfTheTestsHasAFreshDatabaseOnTheOneServer() {
        assertThat(sql.sql("SELECT current_database()").query(String.class).single())
                .startsWith("test_");
        assertThat(sql.sql("SHOW server_version").query(String.class).single()).startsWith(Binaries.VERSION);
        assertThat(mode.embedded()).isFalse();
    }

    @Test
    void theApplicationIsNoSuperuserOfItsOwnDatabase() {
        assertThat(sql.sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
