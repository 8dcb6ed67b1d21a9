package sojourn.register.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.category.Category;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.register.CategoryCounts;
import sojourn.register.PeopleQuery;
import sojourn.register.PeopleQuery.Sort;
import sojourn.register.PeopleQuery.Standing;
import sojourn.register.PeopleSlice;
import sojourn.register.Status;

/** 人员查询: the people of one's departments, a page at a time, and 汇总数据 below. */
public record PeoplePage(
        String scope,
        Form form,
        List<Line> lines,
        List<Heading> headings,
        Pager pager,
        boolean narrowed,
        boolean nobody,
        List<Sum> summary,
        SummaryChart chart) {

    /** What is looked for, and what can be chosen: values with the message keys or names of their words. */
    public record Form(
            String asked,
            String category,
            String status,
            String department,
            String sort,
            String order,
            Map<String, String> categories,
            Map<String, String> statuses,
            Map<String, String> departments) {}

    /**
     * One person.
     *
     * @param daysLeft until the 离校日期, only in its last 30 days
     */
    public record Line(
            String path,
            String number,
            String name,
            Category category,
            Status status,
            String department,
            LocalDate until,
            @Nullable Long daysLeft) {}

    /** A column; one that orders the list has the address of that order and says which way it goes. */
    public record Heading(
            String label, @Nullable String path, @Nullable String direction) {}

    /** Where the other pages are; null where there is none. */
    public record Pager(
            @Nullable String first,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String last) {}

    /** One line of 汇总数据, each number with the address of its list. */
    public record Sum(CategoryCounts counts, String path) {}

    static PeoplePage of(
            PeopleFilter filter,
            PeopleSlice slice,
            List<CategoryCounts> summary,
            List<Department> seen,
            LocalDate today,
            Locale locale) {
        var names = seen.stream().collect(Collectors.toMap(Department::id, d -> d.name(locale)));
        return new PeoplePage(
                String.join(
                        locale.getLanguage().equals("en") ? ", " : "、",
                        top(seen).stream().map(d -> d.name(locale)).toList()),
                form(filter, seen, locale),
                slice.rows().stream().map(row -> line(row, names, today)).toList(),
                List.of(
                        heading("number", Sort.NUMBER, filter),
                        heading("name", Sort.NAME, filter),
                        new Heading("register.column.category", null, null),
                        new Heading("register.column.status", null, null),
                        new Heading("register.column.department", null, null),
                        heading("leave", Sort.LEAVE, filter)),
                pager(filter, slice),
                filter.narrows(),
                summary.stream().allMatch(c -> c.valid() + c.notYet() + c.expired() + c.deleted() == 0),
                summary.stream()
                        .map(c -> new Sum(c, "/people?category=" + c.category() + "&standing="))
                        .toList(),
                SummaryChart.of(summary, locale));
    }

    /** Those that do not stand below another one of them. */
    private static List<Department> top(List<Department> seen) {
        var ids = seen.stream().map(Department::id).collect(Collectors.toSet());
        return seen.stream()
                .filter(d -> d.parent() == null || !ids.contains(d.parent()))
                .toList();
    }

    private static Form form(PeopleFilter filter, List<Department> seen, Locale locale) {
        return new Form(
                filter.asked(),
                filter.category() == null ? "" : filter.category().name(),
                filter.standing() == null ? "" : filter.standing().name(),
                filter.department() == null ? "" : filter.department().toString(),
                filter.sort() == Sort.LEAVE ? "" : filter.sort().name().toLowerCase(Locale.ROOT),
                filter.descending() ? "down" : "",
                options(List.of(Category.values()), Category::name, Category::key),
                options(List.of(Standing.values()), Standing::name, Standing::key),
                options(seen, d -> d.id().toString(), d -> d.name(locale)));
    }

    private static <T> Map<String, String> options(List<T> all, Function<T, String> value, Function<T, String> word) {
        var options = new LinkedHashMap<String, String>();
        all.forEach(one -> options.put(value.apply(one), word.apply(one)));
        return options;
    }

    private static Line line(PeopleSlice.Row row, Map<DepartmentId, String> names, LocalDate today) {
        var days = today.until(row.until(), ChronoUnit.DAYS);
        return new Line(
                "/people/" + row.person(),
                row.number().value(),
                row.name(),
                row.category(),
                row.status(),
                names.getOrDefault(row.department(), ""),
                row.until(),
                row.status() == Status.VALID && days <= PeopleQuery.EXPIRING_DAYS ? days : null);
    }

    private static Heading heading(String word, Sort sort, PeopleFilter filter) {
        return new Heading(
                "register.column." + word,
                filter.sorted(sort),
                filter.sort() != sort ? null : filter.descending() ? "descending" : "ascending");
    }

    private static Pager pager(PeopleFilter filter, PeopleSlice slice) {
        return new Pager(
                slice.before() == null ? null : filter.first(),
                filter.before(slice.before()),
                filter.after(slice.after()),
                slice.after() == null ? null : filter.last());
    }

    /** The choices of a list, each in the words of the reader, everything first. */
    public static Map<String, String> choices(
            String everything, Map<String, String> options, UnaryOperator<String> word) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", everything);
        options.forEach((value, key) -> choices.put(value, word.apply(key)));
        return choices;
    }
}
