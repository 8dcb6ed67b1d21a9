package sojourn.deputy.web;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sojourn.deputy.DeputyRefused;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** A deputy as a leader is naming them. */
public record DeputyForm(String deputy, String department, String from, String until) {

    /** A field that was not sent at all is an empty one. */
    public DeputyForm {
        deputy = requireNonNullElse(deputy, "");
        department = requireNonNullElse(department, "");
        from = requireNonNullElse(from, "");
        until = requireNonNullElse(until, "");
    }

    static DeputyForm startingOn(LocalDate today) {
        return new DeputyForm("", "", today.toString(), "");
    }

    /** Empty while there are faults. */
    Optional<Named> read(List<Human> candidates, Faults faults) {
        var chosen = candidates.stream()
                .filter(human -> human.id().toString().equals(deputy))
                .findFirst()
                .orElse(null);
        var first = CampusTime.day(from);
        var last = CampusTime.day(until);
        if (chosen == null) {
            faults.add("deputy", "deputy.deputy", "deputy.refused.WHO");
        }
        if (first == null) {
            faults.add("from", "deputy.from", "deputy.fault.date");
        }
        if (last == null) {
            faults.add("until", "deputy.until", "deputy.fault.date");
        }
        return chosen == null || first == null || last == null
                ? Optional.empty()
                : Optional.of(
                        new Named(chosen.id(), department.isEmpty() ? null : department(department), first, last));
    }

    private static DepartmentId department(String typed) {
        try {
            return new DepartmentId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    void tell(Faults faults, DeputyRefused refused) {
        switch (refused.reason()) {
            case WHO, NAMED_ALREADY -> faults.add("deputy", "deputy.deputy", refused.key());
            case SCOPE -> faults.add("department", "deputy.scope", refused.key());
            case DAYS -> faults.add("until", "deputy.until", refused.key());
        }
    }

    /** Whom, for which department, from when until when. */
    record Named(HumanId deputy, @Nullable DepartmentId department, LocalDate from, LocalDate until) {}
}
