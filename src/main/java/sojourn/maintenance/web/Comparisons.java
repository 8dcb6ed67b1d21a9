package sojourn.maintenance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.web.Granted;
import sojourn.maintenance.Checked;
import sojourn.maintenance.Item;
import sojourn.maintenance.Sights;
import sojourn.organization.Department;
import sojourn.organization.Departments;
import sojourn.register.Change;
import sojourn.register.ChangedField;
import sojourn.register.Difference;
import sojourn.shell.SignedIn;
import sojourn.shell.Words;

/** Puts what would change, or was to change, into words. */
@Component
class Comparisons {

    private final Departments departments;
    private final Sights sights;
    private final Words words;

    Comparisons(Departments departments, Sights sights, Words words) {
        this.departments = departments;
        this.sights = sights;
        this.words = words;
    }

    List<Compared> ofChecked(List<Checked> checked, Locale locale) {
        var names = names(locale);
        return checked.stream()
                .map(one -> new Compared(
                        one.now().person().toString(),
                        one.own() ? one.now().name() : null,
                        one.own() ? one.now().number().value() : one.shown(),
                        one.kinds(),
                        lines(
                                one.own() ? one.differences() : asked(one.differences(), one.change()),
                                Granted.NOTHING_YET,
                                names,
                                locale),
                        false))
                .toList();
    }

    /** The same of what was sent. */
    List<Compared> ofItems(List<Item> items, Approval approval, SignedIn reader, Locale locale) {
        var names = names(locale);
        var leftOut = approval.leftOutKeys();
        var granted = Granted.by(approval);
        var sight = sights.of(approval, reader.human());
        return items.stream()
                .map(item -> {
                    var out = leftOut.contains(item.person().toString());
                    var whole = sight.whole(item, out);
                    return new Compared(
                            item.person().toString(),
                            whole ? item.name() : null,
                            whole ? number(item) : item.called(),
                            item.kinds(),
                            lines(
                                    whole ? item.differences() : asked(item.differences(), item.change()),
                                    granted,
                                    names,
                                    locale),
                            out);
                })
                .toList();
    }

    /** Lists call them by what was asked for: whoever sees them whole has to find them again there. */
    private static String number(Item item) {
        var number = item.number().value();
        return item.shown() == null || item.shown().equals(number) ? number : number + "　" + item.shown();
    }

    /** Of somebody of another department: where they are and are to go, and whatever else was typed (R8). */
    private static List<Difference> asked(List<Difference> differences, @Nullable Change change) {
        var all = new ArrayList<Difference>();
        if (change == null) {
            return all;
        }
        if (change.until() != null) {
            all.add(new Difference(ChangedField.UNTIL, null, change.until().toString()));
        }
        differences.stream()
                .filter(one -> one.field() == ChangedField.DEPARTMENT)
                .forEach(all::add);
        if (change.particulars() != null) {
            all.add(new Difference(
                    ChangedField.CONTACT, null, change.particulars().contact()));
        }
        return all;
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

    private List<Compared.Line> lines(
            List<Difference> differences, Granted granted, Map<String, String> departments, Locale locale) {
        return differences.stream()
                .map(one -> new Compared.Line(
                        one.field(),
                        said(one.field(), one.was(), departments, locale),
                        said(one.field(), one.became(), departments, locale),
                        granted(one, granted)))
                .toList();
    }

    private static @Nullable String granted(Difference one, Granted granted) {
        var asked = one.became();
        var day = one.field() == ChangedField.UNTIL && asked != null ? granted.until(LocalDate.parse(asked)) : null;
        return day == null ? null : day.toString();
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
