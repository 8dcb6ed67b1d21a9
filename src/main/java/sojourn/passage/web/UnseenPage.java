package sojourn.passage.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.register.PersonId;

/**
 * 从未入校.
 *
 * @param securityOffice whether the reader sees the other lists too; a department's reader sees its file of a person instead
 * @param departments to choose from, by their ids
 * @param department the chosen one; empty for all
 * @param first whether this is the beginning
 * @param next whom the next page begins after; null on the last one
 */
public record UnseenPage(
        boolean securityOffice,
        Map<String, String> departments,
        String department,
        List<Person> people,
        boolean first,
        @Nullable String next) {

    /** @param company null for those whom none sent */
    public record Person(
            PersonId person,
            String name,
            String number,
            String department,
            @Nullable String company,
            LocalDate from,
            LocalDate until) {}

    /** The next page. */
    public String address(String after) {
        return "/passages/unseen?" + (department.isEmpty() ? "" : "department=" + department + "&") + "after=" + after;
    }
}
