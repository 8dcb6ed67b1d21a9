package sojourn.approval.web;

import java.time.Instant;
import java.util.List;
import sojourn.approval.Signatory;
import sojourn.organization.Department;

/**
 * Where an application stands now: who is asked, since when, until when an answer was promised.
 *
 * @param deciders who may decide; empty where nobody may
 * @param told the system administrators know that nobody may
 * @param yours whether the reader is one of them
 */
public record Asked(
        Department department,
        List<Signatory> deciders,
        Instant since,
        Instant due,
        boolean overdue,
        boolean told,
        boolean yours) {}
