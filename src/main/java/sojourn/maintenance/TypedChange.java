package sojourn.maintenance;

import java.util.Objects;
import sojourn.register.Present;

/**
 * What was typed for one person; the form comes filled with what is known (R12).
 *
 * @param person their id
 * @param delete 是否删除人员信息
 * @param until empty is the day for all, or none
 * @param department an id
 * @param mobile empty stays as it is: the form never shows the number that is known
 */
public record TypedChange(
        String person,
        boolean delete,
        String until,
        String department,
        String name,
        String mobile,
        String company,
        String creditCode,
        String project,
        String contact) {

    /** As they stand now. */
    static TypedChange of(Present now) {
        var known = now.particulars();
        return new TypedChange(
                now.person().toString(),
                false,
                "",
                now.department().toString(),
                now.name(),
                "",
                Objects.requireNonNullElse(known.company(), ""),
                Objects.requireNonNullElse(known.creditCode(), ""),
                Objects.requireNonNullElse(known.project(), ""),
                known.contact());
    }

    /** The receiving department's: of the person they know only that they exist, so nothing but place and day is asked. */
    static TypedChange transfer(Present now, String to) {
        return new TypedChange(now.person().toString(), false, "", to, "", "", "", "", "", "");
    }
}
