package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.postgres.DatabaseMode;

/** The tests' own database reaches a context that asks for nothing, and all rooms can be built in it. */
@SpringBootTest
class TestDatabaseTests {

    @Autowired
    JdbcClient sql;

    @Autowired
    DatabaseMode mode;

    @Test
    void eachContextHasAFreshDatabaseOnTheOneServerAndNoDemo() {
        assertThat(sql.sql("SELECT current_database()").query(String.class).single())
                .startsWith("test_");
        assertThat(mode.embedded()).isFalse();
    }
}
