package sojourn.emergency;

import java.time.Instant;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;

/** Somebody whom the register knows is let in by an emergency entry, or no more. That its hours are over nobody is told. */
public record EmergencyChanged(PersonId person, CampusId campus, Instant at) {}
