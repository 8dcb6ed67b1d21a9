package sojourn.maintenance;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.register.ChangedField;
import sojourn.register.Difference;

/** What an application for somebody comes to; follows from what would change, several at once are in order (R13). */
public enum Kind {
    /** 部门调整. */
    TRANSFER,
    /** 续约: a later 离校日期, also for whoever comes back. */
    RENEWAL,
    /** 删除. */
    DELETION,
    /** 信息变更: anything else, also an earlier 离校日期. */
    AMENDMENT;

    static Set<Kind> of(List<Difference> differences, boolean later) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var difference : differences) {
            kinds.add(of(difference.field(), later));
        }
        return kinds;
    }

    /** Of somebody of another department: whether a day that was typed is later than theirs is not for the applicant to learn (R8). */
    static Set<Kind> ofTransfer(@Nullable LocalDate until) {
        return until == null ? EnumSet.of(TRANSFER) : EnumSet.of(TRANSFER, RENEWAL);
    }

    private static Kind of(ChangedField field, boolean later) {
        return switch (field) {
            case DEPARTMENT -> TRANSFER;
            case UNTIL, DELETED -> later ? RENEWAL : AMENDMENT;
            case NAME, MOBILE, COMPANY, CREDIT_CODE, PROJECT, CONTACT -> AMENDMENT;
        };
    }

    /** Message key of its name. */
    public String key() {
        return "maintenance.kind." + name();
    }
}
