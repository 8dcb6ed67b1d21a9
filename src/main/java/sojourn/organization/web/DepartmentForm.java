package sojourn.organization.web;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sojourn.organization.Campus;
import sojourn.organization.CampusId;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.DepartmentTree;
import sojourn.shell.Faults;
import sojourn.shell.NotFound;

/** A department as it is being written. */
public record DepartmentForm(String zh, String en, String parent, String campus) {

    /** A field that was not sent at all is an empty one. */
    public DepartmentForm {
        zh = requireNonNullElse(zh, "");
        en = requireNonNullElse(en, "");
        parent = requireNonNullElse(parent, "");
        campus = requireNonNullElse(campus, "");
    }

    static DepartmentForm below(String parent) {
        return new DepartmentForm("", "", parent, "");
    }

    static DepartmentForm of(Department department) {
        var parent = department.parent();
        var campus = department.campus();
        return new DepartmentForm(
                department.zh(),
                department.en(),
                parent == null ? "" : parent.toString(),
                campus == null ? "" : campus.toString());
    }

    Faults faults() {
        return new NameForm(zh, en).faults();
    }

    @Nullable
    DepartmentId parentId() {
        return parent.isEmpty() ? null : new DepartmentId(id(parent));
    }

    @Nullable
    CampusId campusId() {
        return campus.isEmpty() ? null : new CampusId(id(campus));
    }

    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** The open departments as options, set in by their depth; those left out cannot be chosen. */
    static Map<String, String> options(List<Department> departments, Set<DepartmentId> without, Locale locale) {
        var options = new LinkedHashMap<String, String>();
        for (var branch : DepartmentTree.of(departments).branches()) {
            var department = branch.department();
            if (department.open() && !without.contains(department.id())) {
                options.put(department.id().toString(), "\u3000".repeat(branch.depth()) + department.name(locale));
            }
        }
        return options;
    }

    static Map<String, String> campuses(List<Campus> campuses, Locale locale) {
        var options = new LinkedHashMap<String, String>();
        campuses.forEach(campus -> options.put(campus.id().toString(), campus.name(locale)));
        return options;
    }
}
