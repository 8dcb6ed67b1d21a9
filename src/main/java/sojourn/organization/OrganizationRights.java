package sojourn.organization;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.Rights;

/** What a human's offices open to them at this moment (R28). */
@Component
class OrganizationRights implements Rights {

    private static final String SQL = "select distinct role from organization_office where human = :human and";

    private final JdbcClient jdbc;
    private final CampusTime time;

    OrganizationRights(JdbcClient jdbc, CampusTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Set<Audience> heldBy(HumanId human) {
        var held = EnumSet.noneOf(Audience.class);
        jdbc.sql(SQL + Offices.IN_FORCE)
                .param("human", human.value())
                .param("today", time.today())
                .query((row, n) -> Role.valueOf(row.getString("role")).audience())
                .list()
                .forEach(held::add);
        return held;
    }
}
