package sojourn.passage;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.organization.CampusId;

/**
 * Of which campuses somebody of the security office may see passages.
 *
 * @param campuses none is all of them
 */
public record Scope(Set<CampusId> campuses) {

    public static final Scope EVERYWHERE = new Scope(Set.of());

    public boolean sees(CampusId campus) {
        return campuses.isEmpty() || campuses.contains(campus);
    }

    static final String SQL = " (:everywhere or campus = any(cast(:campuses as uuid[]))) ";

    JdbcClient.StatementSpec narrow(JdbcClient.StatementSpec statement) {
        return statement
                .param("everywhere", campuses.isEmpty())
                .param("campuses", campuses.stream().map(CampusId::toString).toArray(String[]::new));
    }
}
