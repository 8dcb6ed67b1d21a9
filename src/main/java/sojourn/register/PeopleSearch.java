package sojourn.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.identity.MobileCheck;
import sojourn.identity.MobileNumber;
import sojourn.identity.NameKeys;
import sojourn.organization.DepartmentId;
import sojourn.register.PeopleQuery.Place;
import sojourn.register.PeopleQuery.Sort;
import sojourn.register.PeopleQuery.Standing;
import sojourn.register.PeopleQuery.Turn;
import sojourn.shell.CampusTime;

/**
 * Finds the people of one page by index alone, in one of three ways. Without anything that singles people out it takes a page from each department
 * and merges them. What singles out few (a search, a rare state) is taken whole and put in order. What singles out many is soon met on a walk
 * through everybody in the order of the list. So a page costs some thousand index entries at most, with a hundred people or a million.
 */
@Component
class PeopleSearch {

    /** Somebody's place on the page. */
    record Found(UUID person, String place) {}

    /**
     * What singles people out.
     *
     * @param hits selects their ids, none but those of the departments
     * @param among says of one row whether it is among them, by reading all of them once
     * @param each says the same by looking at the row alone
     */
    private record Source(String hits, String among, String each) {}

    /** Up to so many are taken whole. */
    private static final int FEW = 1000;

    /** From so many on it is not worth reading them all. */
    private static final int MANY = 20_000;

    private static final Pattern NUMBER = Pattern.compile("(LS)?\\d+");
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
    private static final String SEEN = "department = any (cast(:departments as uuid[]))";

    private static final String MERGED = """
            select found.id, cast(found.place as text) as place
            from unnest(cast(:departments as uuid[])) as d (department)
            cross join lateral (
                select id, SORT as place from register_person
                where department = d.department FILTERS
                order by SORT DIRECTION, id DIRECTION limit :most
            ) found
            order by found.place DIRECTION, found.id DIRECTION limit :most
            """;
    // lateral and limit: whatever the planner believes, these few are looked up one by one
    private static final String TAKEN = """
            with hit (person) as materialized (select distinct * from (HITS) hits)
            select p.id, cast(SORT as text) as place
            from hit cross join lateral (select * from register_person where id = hit.person limit 1) p
            where true FILTERS
            order by SORT DIRECTION, id DIRECTION limit :most
            """;
    private static final String WALKED = """
            select id, cast(SORT as text) as place from register_person
            where SEEN FILTERS
            order by SORT DIRECTION, id DIRECTION limit :most
            """.replace("SEEN", SEEN);

    private static final String KEYS =
            "select person from register_name_key where " + SEEN + " and key >= :begin and key < :end";
    // "is true" and "limit" keep the planner from making a join of it and reading everybody
    private static final Source BY_KEY = new Source(KEYS, "(id in (" + KEYS + ")) is true", """
            (select true from register_name_key k where k.person = register_person.id
            and k.key >= :begin and k.key < :end limit 1)""");
    private static final Source BY_NUMBER = of("number >= :begin and number < :end");
    private static final Source BY_MOBILE = of("mobile_index = :mobile");
    private static final Source NOBODY = of("false");

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final ObjectProvider<FrozenPeople> freezes;
    private final CampusTime time;

    PeopleSearch(JdbcClient jdbc, PersonRows rows, ObjectProvider<FrozenPeople> freezes, CampusTime time) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.freezes = freezes;
        this.time = time;
    }

    /** In the direction of the turn, one more than a page if there are as many. */
    List<Found> find(PeopleQuery query) {
        var parameters = new HashMap<String, Object>();
        parameters.put("departments", array(query.departments()));
        parameters.put("today", time.today());
        parameters.put("soon", time.today().plusDays(PeopleQuery.EXPIRING_DAYS));
        if (query.standing() == Standing.FROZEN) {
            parameters.put("frozen", frozen());
        }
        var filters = new ArrayList<String>();
        var sql = shape(source(query, parameters), filters, parameters);
        var down = query.descending() != query.turn().backward();
        narrow(query, down, filters, parameters);
        return jdbc.sql(sql.replace("FILTERS", String.join("", filters))
                        .replace("SORT", column(query.sort()))
                        .replace("DIRECTION", down ? "desc" : "asc"))
                .params(parameters)
                .param("most", PeopleSlice.PAGE + 1)
                .query((row, n) -> new Found(row.getObject("id", UUID.class), row.getString("place")))
                .list();
    }

    private String frozen() {
        return freezes.stream()
                .flatMap(room -> room.all().stream())
                .map(PersonId::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String shape(@Nullable Source source, List<String> filters, Map<String, Object> parameters) {
        if (source == null) {
            return MERGED;
        }
        var hits = jdbc.sql("select count(*) from (" + source.hits() + " limit :many) found")
                .params(parameters)
                .param("many", MANY)
                .query(Integer.class)
                .single();
        if (hits <= FEW) {
            return TAKEN.replace("HITS", source.hits());
        }
        filters.add(" and " + (hits < MANY ? source.among() : source.each()));
        return WALKED;
    }

    private @Nullable Source source(PeopleQuery query, Map<String, Object> parameters) {
        var typed = query.asked();
        if (typed.isBlank()) {
            return query.standing() == null ? null : rare(query.standing());
        }
        if (MobileNumber.check(typed) instanceof MobileCheck.Accepted mobile) {
            parameters.put("mobile", rows.indexOf(mobile.number()));
            return BY_MOBILE;
        }
        var number = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        var key = NameKeys.asked(typed);
        if (NUMBER.matcher(number).matches()) {
            begins(number.startsWith("LS") ? number : "LS" + number, parameters);
            return BY_NUMBER;
        }
        begins(key, parameters);
        return key.isEmpty() ? NOBODY : BY_KEY;
    }

    private static void begins(String text, Map<String, Object> parameters) {
        parameters.put("begin", text);
        parameters.put("end", text + LAST_CHARACTER);
    }

    private static void narrow(PeopleQuery query, boolean down, List<String> filters, Map<String, Object> parameters) {
        if (query.category() != null) {
            filters.add(" and category = :category");
            parameters.put("category", query.category().name());
        }
        if (query.standing() != null) {
            filters.add(" and " + days(query.standing()));
        }
        Place from = switch (query.turn()) {
            case Turn.After after -> after.place();
            case Turn.Before before -> before.place();
            case Turn.First first -> null;
            case Turn.Last last -> null;
        };
        if (from != null) {
            filters.add(
                    " and (SORT, id) " + (down ? "<" : ">") + " (cast(:place as " + type(query.sort()) + "), :person)");
            parameters.put("place", from.value());
            parameters.put("person", from.person());
        }
    }

    private static Source of(String condition) {
        return new Source("select id from register_person where " + SEEN + " and " + condition, condition, condition);
    }

    /** The states that few are in; the others fill a page soon enough by themselves. */
    private static @Nullable Source rare(Standing standing) {
        return switch (standing) {
            case NOT_YET, EXPIRING, DELETED, FROZEN -> of(days(standing));
            case VALID, EXPIRED -> null;
        };
    }

    private static String days(Standing standing) {
        return switch (standing) {
            case NOT_YET -> "not deleted and from_day > :today";
            case VALID -> "not deleted and from_day <= :today and until_day >= :today";
            case EXPIRING -> "not deleted and from_day <= :today and until_day between :today and :soon";
            case EXPIRED -> "not deleted and until_day < :today";
            case DELETED -> "deleted";
            case FROZEN -> "not deleted and id = any(cast(:frozen as uuid[]))";
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
