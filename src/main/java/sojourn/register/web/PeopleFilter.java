package sojourn.register.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.register.PeopleQuery;
import sojourn.register.PeopleQuery.Place;
import sojourn.register.PeopleQuery.Sort;
import sojourn.register.PeopleQuery.Standing;
import sojourn.register.PeopleQuery.Turn;

/** What stands in the address of the list. Whatever is not understood there is left out: an address typed by hand still shows people. */
record PeopleFilter(
        String asked,
        @Nullable Category category,
        @Nullable Standing standing,
        @Nullable DepartmentId department,
        Sort sort,
        boolean descending) {

    private static final int LONGEST = 100;

    static PeopleFilter of(Map<String, String> address) {
        var asked = address.getOrDefault("q", "").strip();
        return new PeopleFilter(
                asked.codePointCount(0, asked.length()) > LONGEST
                        ? asked.substring(0, asked.offsetByCodePoints(0, LONGEST))
                        : asked,
                named(Category.values(), address.get("category")),
                named(Standing.values(), address.get("standing")),
                department(address.get("department")),
                sort(address.get("sort")),
                "down".equals(address.get("order")));
    }

    /** Whose people are looked at: the chosen one of the departments that may be seen, or all of them. */
    PeopleQuery query(List<DepartmentId> seen, Turn turn) {
        var departments = seen.contains(department) ? List.of(department) : seen;
        return new PeopleQuery(departments, asked, category, standing, sort, descending, turn);
    }

    static Turn turn(Map<String, String> address, Sort sort) {
        if ("last".equals(address.get("page"))) {
            return new Turn.Last();
        }
        var after = place(address.get("after"), sort);
        if (after != null) {
            return new Turn.After(after);
        }
        var before = place(address.get("before"), sort);
        return before == null ? new Turn.First() : new Turn.Before(before);
    }

    boolean narrows() {
        return !asked.isEmpty() || category != null || standing != null || department != null;
    }

    String first() {
        return address(Map.of());
    }

    String last() {
        return address(Map.of("page", "last"));
    }

    @Nullable
    String after(@Nullable Place place) {
        return place == null ? null : address(Map.of("after", text(place)));
    }

    @Nullable
    String before(@Nullable Place place) {
        return place == null ? null : address(Map.of("before", text(place)));
    }

    /** The same list in another order; the order it has already is turned round. */
    String sorted(Sort by) {
        return new PeopleFilter(asked, category, standing, department, by, by == sort && !descending).first();
    }

    private String address(Map<String, String> page) {
        var all = new LinkedHashMap<String, String>();
        all.put("q", asked);
        all.put("category", category == null ? "" : category.name());
        all.put("standing", standing == null ? "" : standing.name());
        all.put("department", department == null ? "" : department.toString());
        all.put("sort", sort == Sort.LEAVE ? "" : sort.name().toLowerCase(Locale.ROOT));
        all.put("order", descending ? "down" : "");
        all.putAll(page);
        var query = all.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/people" : "/people?" + query;
    }

    private static String text(Place place) {
        var text = place.person() + place.value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Place place(@Nullable String text, Sort sort) {
        if (text == null) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var place = new Place(plain.substring(36), UUID.fromString(plain.substring(0, 36)));
            return sort.has(place.value()) ? place : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static Sort sort(@Nullable String text) {
        var sort = text == null ? null : named(Sort.values(), text.toUpperCase(Locale.ROOT));
        return sort == null ? Sort.LEAVE : sort;
    }

    private static @Nullable DepartmentId department(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : new DepartmentId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
