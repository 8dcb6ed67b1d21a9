package sojourn.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sojourn.identity.MobileNumber;
import sojourn.organization.DepartmentId;
import sojourn.register.Change.Particulars;

/** 新值: how a person would stand after a change. */
public record Later(
        String name, MobileNumber mobile, DepartmentId department, LocalDate until, Particulars particulars) {

    /** Of a change that deletes nobody. */
    public static Later of(Present now, Change change) {
        return new Later(
                change.name() == null ? now.name() : change.name().text(),
                Objects.requireNonNullElse(change.mobile(), now.mobile()),
                Objects.requireNonNullElse(change.department(), now.department()),
                Objects.requireNonNullElse(change.until(), now.until()),
                Objects.requireNonNullElse(change.particulars(), now.particulars()));
    }

    /** What it would change, in the order of {@link ChangedField}; a coming back after 删除 is one too. */
    public List<Difference> differences(Present now) {
        var all = new ArrayList<Difference>();
        add(all, ChangedField.UNTIL, now.until().toString(), until.toString());
        add(all, ChangedField.DEPARTMENT, now.department().toString(), department.toString());
        if (now.status() == Status.DELETED) {
            add(all, ChangedField.DELETED, "true", null);
        }
        add(all, ChangedField.NAME, now.name(), name);
        // two numbers may look alike once masked
        if (!mobile.equals(now.mobile())) {
            all.add(new Difference(ChangedField.MOBILE, now.mobile().masked(), mobile.masked()));
        }
        add(all, ChangedField.COMPANY, now.particulars().company(), particulars.company());
        add(all, ChangedField.CREDIT_CODE, now.particulars().creditCode(), particulars.creditCode());
        add(all, ChangedField.PROJECT, now.particulars().project(), particulars.project());
        add(all, ChangedField.CONTACT, now.particulars().contact(), particulars.contact());
        return all;
    }

    private static void add(List<Difference> all, ChangedField field, @Nullable String was, @Nullable String became) {
        if (!Objects.equals(was, became)) {
            all.add(new Difference(field, was, became));
        }
    }
}
