package sojourn.organization.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.organization.Campuses;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.DepartmentRefused;
import sojourn.organization.DepartmentTree;
import sojourn.organization.Departments;
import sojourn.organization.Directory;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;

/** The tree of departments, for the system administrator. */
@Controller
@RequestMapping("/admin/departments")
@OpenTo(Audience.SYSTEM_ADMINISTRATOR)
class DepartmentPages {

    private static final String FORM = "organization/department";
    private static final String LIST = "/admin/departments";

    private final Departments departments;
    private final Campuses campuses;
    private final Directory directory;

    DepartmentPages(Departments departments, Campuses campuses, Directory directory) {
        this.departments = departments;
        this.campuses = campuses;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView list(Locale locale) {
        var tree = DepartmentTree.of(departments.all());
        return Page.show(
                "organization/departments",
                DepartmentsPage.of(tree, campuses.all(), directory.officesByDepartment(), locale));
    }

    @GetMapping("/new")
    ModelAndView write(@RequestParam(defaultValue = "") String parent, Locale locale) {
        return Page.show(FORM, adding(DepartmentForm.below(parent), Faults.noFaults(), locale));
    }

    @PostMapping
    ModelAndView add(DepartmentForm form, Locale locale) {
        var faults = form.faults();
        if (faults.none()) {
            try {
                departments.create(form.zh(), form.en(), form.parentId(), form.campusId());
                return Page.goTo(LIST);
            } catch (DepartmentRefused refused) {
                tell(faults, refused);
            }
        }
        return Page.refused(FORM, adding(form, faults, locale));
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable UUID id, Locale locale) {
        var department = departments.get(new DepartmentId(id));
        return Page.show(FORM, changing(department, DepartmentForm.of(department), Faults.noFaults(), locale));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable UUID id, DepartmentForm form, Locale locale) {
        var department = departments.get(new DepartmentId(id));
        var faults = form.faults();
        if (faults.none()) {
            try {
                departments.change(new Department(
                        department.id(), form.parentId(), form.zh(), form.en(), form.campusId(), department.open()));
                return Page.goTo(LIST);
            } catch (DepartmentRefused refused) {
                tell(faults, refused);
            }
        }
        return Page.refused(FORM, changing(department, form, faults, locale));
    }

    @GetMapping("/{id}/close")
    ModelAndView beforeClosing(@PathVariable UUID id, Locale locale) {
        var department = departments.get(new DepartmentId(id));
        return Page.show(
                "organization/close", new ClosePage(id.toString(), department.name(locale), Faults.noFaults()));
    }

    @PostMapping("/{id}/close")
    ModelAndView close(@PathVariable UUID id, Locale locale) {
        var department = departments.get(new DepartmentId(id));
        try {
            departments.close(department.id());
            return Page.goTo(LIST);
        } catch (DepartmentRefused refused) {
            var faults = new Faults().add("close", "organization.department", refused.key());
            return Page.refused("organization/close", new ClosePage(id.toString(), department.name(locale), faults));
        }
    }

    @PostMapping("/{id}/reopen")
    ModelAndView reopen(@PathVariable UUID id, Locale locale) {
        var department = departments.get(new DepartmentId(id));
        try {
            departments.reopen(department.id());
            return Page.goTo(LIST);
        } catch (DepartmentRefused refused) {
            var faults = new Faults();
            tell(faults, refused);
            return Page.refused(FORM, changing(department, DepartmentForm.of(department), faults, locale));
        }
    }

    private static void tell(Faults faults, DepartmentRefused refused) {
        switch (refused.reason()) {
            case NAME_TAKEN -> faults.add("zh", "organization.zh", refused.key());
            case BELOW_ITSELF, CLOSED_ABOVE, OPEN_BELOW -> faults.add("parent", "organization.above", refused.key());
        }
    }

    private DepartmentPage adding(DepartmentForm form, Faults faults, Locale locale) {
        var parents = DepartmentForm.options(departments.all(), Set.of(), locale);
        return new DepartmentPage(
                null, "", true, form, parents, DepartmentForm.campuses(campuses.all(), locale), faults);
    }

    private DepartmentPage changing(Department department, DepartmentForm form, Faults faults, Locale locale) {
        var itself = new HashSet<>(departments.withDescendants(List.of(department.id())));
        return new DepartmentPage(
                department.id().toString(),
                department.name(locale),
                department.open(),
                form,
                DepartmentForm.options(departments.all(), itself, locale),
                DepartmentForm.campuses(campuses.all(), locale),
                faults);
    }
}
