package sojourn.emergency.web;

import java.util.List;
import sojourn.emergency.EmergencyId;
import sojourn.emergency.Typed;
import sojourn.organization.Campus;
import sojourn.shell.Faults;

/**
 * The form that lets somebody in.
 *
 * @param id of what will come of it, so that a second click makes no second one
 * @param stranger whether the register does not know them
 */
public record OpeningPage(EmergencyId id, boolean stranger, Typed typed, List<Campus> campuses, Faults faults) {

    public String path() {
        return "/emergency/new/" + (stranger ? "stranger" : "known");
    }
}
