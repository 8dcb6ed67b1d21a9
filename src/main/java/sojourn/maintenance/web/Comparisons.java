package sojourn.maintenance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.maintenance.Checked;
import sojourn.maintenance.Item;
import sojourn.organization.Department;
import sojourn.organization.Departments;
import sojourn.register.ChangedField;
import sojourn.register.Difference;
import sojourn.shell.Words;

/** Puts what would change, or was to change, into words. */
@Component
class Comparisons {

    private final Departments departments;
    private final Words words;

    Comparisons(Departments departments, Words words) {
        this.departments = departments;
        this.words = words;
    }

    List<Compared> ofChecked(List<Checked> checked, Locale locale) {
        var names = names(locale);
        return checked.stream()
                .map(one -> new Compared(
                        one.now().person().toString(),
                        one.now().number(),
                        one.now().name(),
                        one.kinds(),
                        lines(one.differences(), names, locale),
                        false))
                .toList();
    }

    List<Compared> ofItems(List<Item> items, Set<String> leftOut, Locale locale) {
        var names = names(locale);
        return items.stream()
                .map(item -> new Compared(
                        item.person().toString(),
                        item.number(),
                        item.name(),
                        item.kinds(),
                        lines(item.differences(), names, locale),
                        leftOut.contains(item.person().toString())))
                .toList();
    }

    /** By their ids. */
    Map<String, String> names(Locale locale) {
        return departments.all().stream()
                .collect(Collectors.toMap(one -> one.id().toString(), one -> one.name(locale)));
    }

    /** The open ones, by their ids, in their order. */
    Map<String, String> open(Locale locale) {
        return departments.all().stream()
                .filter(Department::open)
                .collect(Collectors.toMap(
                        one -> one.id().toString(), one -> one.name(locale), (a, b) -> a, LinkedHashMap::new));
    }

    private List<Compared.Line> lines(List<Difference> differences, Map<String, String> departments, Locale locale) {
        return differences.stream()
                .map(one -> new Compared.Line(
                        one.field(),
                        said(one.field(), one.was(), departments, locale),
                        said(one.field(), one.became(), departments, locale)))
                .toList();
    }

    private @Nullable String said(
            ChangedField field, @Nullable String value, Map<String, String> departments, Locale locale) {
        return switch (field) {
            case DEPARTMENT -> value == null ? null : departments.getOrDefault(value, "");
            case DELETED -> words.say(locale, value == null ? "maintenance.deleted.no" : "maintenance.deleted.yes");
            case UNTIL, NAME, MOBILE, COMPANY, CREDIT_CODE, PROJECT, CONTACT -> value;
        };
    }
}
