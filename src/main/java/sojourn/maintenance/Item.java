package sojourn.maintenance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sojourn.organization.DepartmentId;
import sojourn.register.Change;
import sojourn.register.ChangedField;
import sojourn.register.Difference;
import sojourn.register.PersonId;
import sojourn.register.StaffNumber;

/**
 * One person of an application as it was sent.
 *
 * @param name as it was then
 * @param department where they were then
 * @param shown what of them their applicant may see and lists say; null is their name (R8)
 * @param current whether their stay went on or was still to come then (R16, R17)
 */
public record Item(
        PersonId person,
        StaffNumber number,
        String name,
        DepartmentId department,
        boolean current,
        Change change,
        List<Difference> differences,
        Set<Kind> kinds,
        @Nullable String shown) {

    static Item of(Checked checked, Change change) {
        var now = checked.now();
        return new Item(
                now.person(),
                now.number(),
                now.name(),
                now.department(),
                now.current(),
                change,
                checked.differences(),
                checked.kinds(),
                checked.own() ? null : checked.shown());
    }

    /** As lists call them, which their applicant reads too. */
    public String called() {
        return shown == null ? name : shown;
    }

    /** All that is asked about them, in one line; two are the same exactly when these lines are. */
    String asked() {
        var name = change.name();
        var mobile = change.mobile();
        return Stream.of(
                        person,
                        change.delete(),
                        change.until(),
                        change.department(),
                        name == null ? null : name.text(),
                        mobile == null ? null : mobile.digits(),
                        change.particulars())
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    /** Where they are to go; null where they stay. */
    public @Nullable DepartmentId goesTo() {
        return differences.stream().anyMatch(one -> one.field() == ChangedField.DEPARTMENT)
                ? change.department()
                : null;
    }
}
