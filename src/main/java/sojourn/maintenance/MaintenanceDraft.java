package sojourn.maintenance;

import java.time.Instant;
import sojourn.approval.ApprovalId;

/**
 * What an applicant has typed so far, as it was last saved (R29).
 *
 * @param version rises with each saving
 * @param page which open page saved it last
 */
public record MaintenanceDraft(ApprovalId id, Typed typed, int version, String page, Instant savedAt) {}
