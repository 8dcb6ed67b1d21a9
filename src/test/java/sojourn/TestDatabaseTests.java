package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' own database reaches a context that asks for nothing, and all rooms can be built in it. */
@SpringBootTest(properties = "sojourn.demo=false")
class TestDatabaseTests {

    @Autowired
    JdbcClient sql;

    @Test
    void eachContextHasAFreshDatabaseOnTheOneServer() {
        assertThat(sql.sql("SELECT current_database()").query(String.class).single())
                .startsWith("test_");
    }
}
