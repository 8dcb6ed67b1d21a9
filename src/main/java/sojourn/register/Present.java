package sojourn.register;

import java.time.LocalDate;
import sojourn.category.Category;
import sojourn.identity.DocumentType;
import sojourn.identity.MobileNumber;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/** 原值: how a person stands now, as far as an application may change it. */
public record Present(
        PersonId person,
        StaffNumber number,
        HumanId human,
        String name,
        DocumentType documentType,
        String maskedDocument,
        MobileNumber mobile,
        EngagementId stay,
        Category category,
        DepartmentId department,
        Status status,
        LocalDate from,
        LocalDate until,
        Change.Particulars particulars) {

    /** Whether their stay goes on or is still to come: what asks both leaders for a transfer (R16). */
    public boolean current() {
        return status == Status.VALID || status == Status.NOT_YET || status == Status.FROZEN;
    }
}
