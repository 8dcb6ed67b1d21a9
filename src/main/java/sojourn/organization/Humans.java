package sojourn.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;

/** Everybody who can sign in or hold an office. Nobody is ever taken away: history names them. */
@Service
@Transactional
public class Humans {

    private final JdbcClient jdbc;
    private final Trail trail;

    Humans(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Human get(HumanId id) {
        return jdbc.sql("select id, name, phone, email from organization_human where id = :id")
                .param("id", id.value())
                .query(Humans::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those of them that exist. */
    @Transactional(readOnly = true)
    public Map<HumanId, Human> all(Collection<HumanId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name, phone, email from organization_human where id in (:ids)")
                .param("ids", ids.stream().map(HumanId::value).distinct().toList())
                .query(Humans::read)
                .stream()
                .collect(Collectors.toMap(Human::id, Function.identity()));
    }

    /** The phone and the mail address are for work: a temporary person's own stand sealed in the register. */
    public HumanId add(String name, @Nullable String phone, @Nullable String email) {
        var human = new Human(NewId.of(HumanId::new), name.strip(), phone, email);
        write("insert into organization_human (id, name, phone, email) values (:id, :name, :phone, :email)", human);
        trail.tell("human.added", "human", human.id().value(), UnaryOperator.identity());
        return human.id();
    }

    public void change(HumanId id, String name, @Nullable String phone, @Nullable String email) {
        write(
                "update organization_human set name = :name, phone = :phone, email = :email where id = :id",
                new Human(id, name.strip(), phone, email));
        trail.tell("human.changed", "human", id.value(), UnaryOperator.identity());
    }

    private void write(String sql, Human human) {
        var written = jdbc.sql(sql)
                .param("id", human.id().value())
                .param("name", human.name())
                .param("phone", human.phone())
                .param("email", human.email())
                .update();
        if (written == 0) {
            throw new NotFound();
        }
    }

    static Human read(ResultSet row, int number) throws SQLException {
        return new Human(
                new HumanId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"));
    }
}
