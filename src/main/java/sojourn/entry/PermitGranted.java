package sojourn.entry;

import java.time.Instant;
import java.util.List;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;

/** An entry application was agreed to: its person has permits for these campuses, which open once the waiting time is over (R39). */
public record PermitGranted(PersonId person, List<CampusId> campuses, Instant worksFrom, String serial, Instant at) {}
