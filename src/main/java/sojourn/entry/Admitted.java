package sojourn.entry;

import sojourn.register.PersonId;
import sojourn.register.StaffNumber;

/** Somebody who may come onto a campus now or later, and when. */
public record Admitted(PersonId person, StaffNumber number, String name, Stretch stretch) {}
