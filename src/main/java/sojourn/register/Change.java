package sojourn.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sojourn.identity.MobileNumber;
import sojourn.identity.PersonName;
import sojourn.organization.DepartmentId;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/**
 * What an agreed application changes about one person (R13); null stays as it is.
 *
 * @param delete 删除: nothing else is changed then
 * @param until the last day of the stay, which counts whole; somebody whose stay is over begins a new one today (R14)
 * @param department where they are from now on (R16, R17)
 */
public record Change(
        PersonId person,
        boolean delete,
        @Nullable LocalDate until,
        @Nullable DepartmentId department,
        @Nullable PersonName name,
        @Nullable MobileNumber mobile,
        @Nullable Particulars particulars) {

    /** The same with a stay that ends on this day at the latest; where it asks for no day, as it is. */
    public Change notAfter(LocalDate day) {
        return until == null || !until.isAfter(day) ? this : until(day);
    }

    /** The same until another day. */
    Change until(@Nullable LocalDate day) {
        return new Change(person, delete, day, department, name, mobile, particulars);
    }

    public static Change deletion(PersonId person) {
        return new Change(person, true, null, null, null, null, null);
    }

    public static Change until(PersonId person, LocalDate day) {
        return new Change(person, false, day, null, null, null, null);
    }

    public static Change move(PersonId person, DepartmentId to, @Nullable LocalDate until) {
        return new Change(person, false, until, to, null, null, null);
    }

    /**
     * What brings them here, and who answers for them.
     *
     * @param company 工作单位
     * @param creditCode its 统一社会信用代码
     * @param contact 校内联系人
     */
    public record Particulars(
            @Nullable String company,
            @Nullable String creditCode,
            @Nullable String project,
            String contact) {}

    /**
     * By which application, whose, and who gave the last yes.
     *
     * @param onBehalfOf the leader whose deputy gave it (R26); null when they gave it as themselves
     */
    public record Agreement(
            String serial,
            HumanId applicant,
            HumanId agreedBy,
            @Nullable HumanId onBehalfOf) {

        /** Who agreed did so as themselves. */
        public Agreement(String serial, HumanId applicant, HumanId agreedBy) {
            this(serial, applicant, agreedBy, null);
        }

        /** An entry of the audit trail that says both. */
        Deed deed(String verb, PersonId person) {
            var deed = Deed.of(agreedBy, verb, "person", person).with("serial", serial);
            return onBehalfOf == null ? deed : deed.with("onBehalfOf", onBehalfOf);
        }
    }
}
