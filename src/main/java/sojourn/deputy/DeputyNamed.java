package sojourn.deputy;

import java.time.Instant;
import java.time.LocalDate;
import sojourn.shell.HumanId;

/** A leader has named a deputy (R26), or taken that back. */
public record DeputyNamed(
        DeputyshipId deputyship,
        HumanId leader,
        HumanId deputy,
        LocalDate from,
        LocalDate until,
        boolean takenBack,
        Instant at) {}
