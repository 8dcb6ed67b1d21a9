package sojourn.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.organization.DepartmentId;
import sojourn.register.PeopleQuery.Place;
import sojourn.register.PeopleQuery.Sort;
import sojourn.register.PeopleQuery.Standing;
import sojourn.register.PeopleQuery.Turn;
import sojourn.shell.CampusTime;

/**
 * Finds the people of one page, by index alone. Without a search, or with one that many answer, it walks each department in the order of the list
 * until the page is full; with a rare one it takes those found and orders them. Either way it reads some thousand entries at most.
 */
@Component
class PeopleSearch {

    /** Somebody's place on the page. */
    record Found(UUID person, String place) {}

    /** Up to so many are taken and put in order; with more of them a walk soon fills a page. */
    private static final int RARE = 2000;

    private static final Pattern NUMBER = Pattern.compile("(LS)?\\d+");
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private static final String WALK = """
            select found.id, cast(found.place as text) as place
            from unnest(cast(:departments as uuid[])) as d (department)
            cross join lateral (
                select id, SORT as place from register_person
                where department = d.department FILTERS
                order by SORT DIRECTION, id DIRECTION limit :most
            ) found
            order by found.place DIRECTION, found.id DIRECTION limit :most
            """;
    private static final String FEW = """
            with hit (person) as materialized (HITS)
            select id, cast(SORT as text) as place
            from hit join register_person on id = hit.person
            where department = any (cast(:departments as uuid[])) FILTERS
            order by SORT DIRECTION, id DIRECTION limit :most
            """;
    private static final String BY_MOBILE = "select id from register_person where mobile_index = :mobile";
    private static final String BY_NUMBER = "select id from register_person where number >= :begin and number < :end";
    private static final String BY_KEY =
            "select distinct person from register_name_key where key >= :begin and key < :end";
    // limit keeps the planner from reading all keys first
    private static final String HAS_KEY = """
            (select true from register_name_key k where k.person = register_person.id
            and k.key >= :begin and k.key < :end limit 1)""";

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final CampusTime time;

    PeopleSearch(JdbcClient jdbc, PersonRows rows, CampusTime time) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.time = time;
    }

    /** In the direction of the turn, one more than a page if there are as many. */
    List<Found> find(PeopleQuery query) {
        var filters = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        var down = query.descending() != query.turn().backward();
        narrow(query, down, filters, parameters);
        var sql = shape(query.asked(), filters, parameters)
                .replace(
                        "FILTERS",
                        String.join("", filters.stream().map(f -> " and " + f).toList()))
                .replace("SORT", column(query.sort()))
                .replace("DIRECTION", down ? "desc" : "asc");
        return jdbc.sql(sql)
                .params(parameters)
                .param("departments", array(query.departments()))
                .param("most", PeopleSlice.PAGE + 1)
                .query((row, n) -> new Found(row.getObject("id", UUID.class), row.getString("place")))
                .list();
    }

    private void narrow(PeopleQuery query, boolean down, List<String> filters, Map<String, Object> parameters) {
        if (query.category() != null) {
            filters.add("category = :category");
            parameters.put("category", query.category().name());
        }
        if (query.standing() != null) {
            filters.add(days(query.standing()));
            parameters.put("today", time.today());
            parameters.put("soon", time.today().plusDays(PeopleQuery.EXPIRING_DAYS));
        }
        Place from = switch (query.turn()) {
            case Turn.After after -> after.place();
            case Turn.Before before -> before.place();
            case Turn.First first -> null;
            case Turn.Last last -> null;
        };
        if (from != null) {
            filters.add("(SORT, id) " + (down ? "<" : ">") + " (cast(:place as " + type(query.sort()) + "), :person)");
            parameters.put("place", from.value());
            parameters.put("person", from.person());
        }
    }

    private String shape(String typed, List<String> filters, Map<String, Object> parameters) {
        if (typed.isBlank()) {
            return WALK;
        }
        if (MobileNumber.check(typed) instanceof MobileCheck.Accepted mobile) {
            parameters.put("mobile", rows.indexOf(mobile.number()));
            return FEW.replace("HITS", BY_MOBILE);
        }
        var number = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (NUMBER.matcher(number).matches()) {
            return prefix(number.startsWith("LS") ? number : "LS" + number, BY_NUMBER, filters, parameters);
        }
        var key = NameKeys.asked(typed);
        return key.isEmpty()
                ? FEW.replace("HITS", "select null::uuid where false")
                : prefix(key, BY_KEY, filters, parameters);
    }

    private String prefix(String begin, String hits, List<String> filters, Map<String, Object> parameters) {
        parameters.put("begin", begin);
        parameters.put("end", begin + LAST_CHARACTER);
        var many = jdbc.sql(
                        "select count(*) > :rare from (" + hits.replace("distinct ", "") + " limit :rare + 1) found")
                .params(parameters)
                .param("rare", RARE)
                .query(Boolean.class)
                .single();
        if (!many) {
            return FEW.replace("HITS", hits);
        }
        filters.add(hits.equals(BY_KEY) ? HAS_KEY : "number >= :begin and number < :end");
        return WALK;
    }

    private static String days(Standing standing) {
        return switch (standing) {
            case NOT_YET -> "not deleted and from_day > :today";
            case VALID -> "not deleted and from_day <= :today and until_day >= :today";
            case EXPIRING -> "not deleted and from_day <= :today and until_day between :today and :soon";
            case EXPIRED -> "not deleted and until_day < :today";
            case DELETED -> "deleted";
        };
    }

    private static String column(Sort sort) {
        return switch (sort) {
            case LEAVE -> "until_day";
            case NAME -> "sort_name";
            case NUMBER -> "number_order";
        };
    }

    private static String type(Sort sort) {
        return switch (sort) {
            case LEAVE -> "date";
            case NAME -> "text";
            case NUMBER -> "bigint";
        };
    }

    // one parameter however many departments, so that the statement stays the same
    static String array(Collection<DepartmentId> departments) {
        return "{"
                + String.join(
                        ",", departments.stream().map(d -> d.value().toString()).toList()) + "}";
    }
}
