package sojourn.organization.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.shell.Faults;

/** Shows a human with their offices, and the form that grants another one. */
public record HumanPage(
        String id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        List<OfficeRow> offices,
        Granting granting) {

    /** The form that grants an office, with what can be chosen. */
    public record Granting(
            OfficeForm form, Map<String, String> departments, Map<String, String> campuses, Faults faults) {}
}
