package sojourn.organization.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.shell.Faults;

/**
 * Shows the form of one department.
 *
 * @param id null for one that is being added
 * @param name what it is called now
 */
public record DepartmentPage(
        @Nullable String id,
        String name,
        boolean open,
        DepartmentForm form,
        Map<String, String> parents,
        Map<String, String> campuses,
        Faults faults) {}
