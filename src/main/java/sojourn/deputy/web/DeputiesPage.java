package sojourn.deputy.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.deputy.Deputyship;
import sojourn.organization.Office;
import sojourn.shell.Faults;

/**
 * The deputies a leader has named, and the form that names another.
 *
 * @param candidates whom the leader may name, by id
 * @param departments what the leader leads, by id; a choice only where there are several
 */
public record DeputiesPage(
        List<Row> rows,
        DeputyForm form,
        Map<String, String> candidates,
        Map<String, String> departments,
        Faults faults) {

    /**
     * One of them.
     *
     * @param department null is wherever the leader decides
     */
    public record Row(
            Deputyship deputyship, String name, @Nullable String department, Office.Standing standing) {}
}
