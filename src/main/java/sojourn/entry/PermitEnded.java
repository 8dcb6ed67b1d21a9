package sojourn.entry;

import java.time.Instant;
import java.util.List;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;

/** Permits were given back before their last day. That a stay ends tells the register. */
public record PermitEnded(PersonId person, List<CampusId> campuses, Instant at) {}
