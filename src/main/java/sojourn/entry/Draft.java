package sojourn.entry;

import java.time.Instant;
import sojourn.approval.ApprovalId;

/**
 * What a person has typed so far, as it was last saved (R29).
 *
 * @param version rises with each saving
 * @param page which open page saved it last
 */
public record Draft(ApprovalId id, Typed typed, int version, String page, Instant savedAt) {}
