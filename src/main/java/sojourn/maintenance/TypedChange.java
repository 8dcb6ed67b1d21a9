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
 * @param asked how a secretary of another department asked for them, see {@link Found}; empty for their own
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
        String contact,
        String asked) {

    /** Drafts of before were not asked for. */
    public TypedChange {
        asked = Objects.requireNonNullElse(asked, "");
    }

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
                known.contact(),
                "");
    }

    /** The receiving department's: of the person they know only that they exist, so nothing but place, day and 校内联系人 is asked. */
    static TypedChange transfer(Found found, String to) {
        var person = found.now().person().toString();
        return new TypedChange(person, false, "", to, "", "", "", "", "", "", found.asked());
    }

    /** Whether anything but the day was typed over what the form came filled with. */
    boolean changesWhatIsKnown(Present now) {
        var filled = of(now);
        return !new TypedChange(person, false, "", department, name, mobile, company, creditCode, project, contact, "")
                .equals(filled);
    }

    /** What of somebody stands before whoever may not know more: the number that was asked for; before one is known, the one they had here. */
    public String shown(Present now) {
        return asked.isEmpty() ? now.number().value() : asked;
    }
}
