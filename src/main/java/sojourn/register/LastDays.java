package sojourn.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Until when people are or were here, for what is kept as long as they are. */
@Service
@Transactional(readOnly = true)
public class LastDays {

    private final JdbcClient jdbc;

    LastDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of the latest stay.
     *
     * @param deleted whether it was ended by 删除, whatever the day says
     */
    public record LastDay(LocalDate until, boolean deleted) {}

    /** Of those who are known. */
    public Map<PersonId, LastDay> of(Collection<PersonId> people) {
        var days = new HashMap<PersonId, LastDay>();
        jdbc.sql("select id, until_day, deleted from register_person where id = any(cast(:people as uuid[]))")
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query(row -> {
                    days.put(
                            new PersonId(row.getObject("id", UUID.class)),
                            new LastDay(row.getObject("until_day", LocalDate.class), row.getBoolean("deleted")));
                });
        return days;
    }
}
