package sojourn.approval.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.deputy.Signatory;
import sojourn.organization.Department;

/**
 * Where an application stands now: who is asked, since when, until when an answer was promised.
 *
 * @param deciders who may decide; empty where nobody may
 * @param told the system administrators know that nobody may
 * @param yours whether the reader is one of them
 * @param inPlaceOf for which leader the reader is asked (R26); null as themselves
 */
public record Asked(
        Department department,
        List<Signatory> deciders,
        Instant since,
        Instant due,
        boolean overdue,
        boolean told,
        boolean yours,
        @Nullable String inPlaceOf) {}
