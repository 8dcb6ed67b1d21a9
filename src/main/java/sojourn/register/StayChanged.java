package sojourn.register;

import java.time.Instant;
import java.time.LocalDate;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/** What an agreed application changed about somebody's stay; told once the transaction is over. */
public sealed interface StayChanged {

    PersonId person();

    HumanId human();

    String serial();

    Instant at();

    /** 续约, also a coming back: they may stay until this day, which counts whole. */
    record Prolonged(PersonId person, HumanId human, LocalDate until, String serial, Instant at)
            implements StayChanged {}

    /** 部门调整. */
    record Moved(PersonId person, HumanId human, DepartmentId from, DepartmentId to, String serial, Instant at)
            implements StayChanged {}

    /** 删除: nothing opens for them from now on. */
    record Deleted(PersonId person, HumanId human, String serial, Instant at) implements StayChanged {}

    /** 信息变更. */
    record Amended(PersonId person, HumanId human, String serial, Instant at) implements StayChanged {}
}
