package sojourn.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.shell.HumanId;
import sojourn.signin.DemoAccount;
import sojourn.signin.DemoDoor;

/** The people of the demo whom one may be by one click, one or two for each role. */
@Component
@ConditionalOnProperty("sojourn.demo")
public class DemoAccounts implements DemoDoor {

    private final JdbcClient database;

    DemoAccounts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<DemoAccount> accounts() {
        return database.sql("select human_id, name, role_key, hint_key from demo_account order by place")
                .query((row, index) -> new DemoAccount(
                        new HumanId(row.getObject("human_id", UUID.class)),
                        row.getString("name"),
                        row.getString("role_key"),
                        row.getString("hint_key")))
                .list();
    }

    void add(HumanId human, String name, String roleKey, String hintKey) {
        database.sql("insert into demo_account (place, human_id, name, role_key, hint_key) "
                        + "select count(*), :human, :name, :role, :hint from demo_account")
                .param("human", human.value())
                .param("name", name)
                .param("role", roleKey)
                .param("hint", hintKey)
                .update();
    }
}
