package sojourn.freeze;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.register.FrozenPeople;
import sojourn.register.PersonId;

/** Who is frozen now (R47). */
@Service
@Transactional(readOnly = true)
public class Freezes implements FrozenPeople {

    private final JdbcClient jdbc;

    Freezes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<PersonId> frozen(Collection<PersonId> people) {
        return new HashSet<>(
                jdbc.sql("select person from freeze_freeze where person = any(:people) and released_at is null")
                        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                        .list());
    }

    @Override
    public Set<PersonId> all() {
        return new HashSet<>(jdbc.sql("select person from freeze_freeze where released_at is null")
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list());
    }
}
