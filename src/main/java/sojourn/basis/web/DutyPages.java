package sojourn.basis.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.basis.Duties;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Where a leader says for which categories their department asks for no basis (R6). */
@Controller
@RequestMapping("/basis/duties")
@OpenTo(Audience.LEADER)
class DutyPages {

    private final Duties duties;
    private final Offices offices;
    private final Departments departments;

    DutyPages(Duties duties, Offices offices, Departments departments) {
        this.duties = duties;
        this.offices = offices;
        this.departments = departments;
    }

    @GetMapping
    ModelAndView show(SignedIn reader) {
        var rows = offices.departmentsOf(reader.human(), Role.LEADER).stream()
                .sorted(Comparator.comparing(DepartmentId::value))
                .map(id -> new DutiesPage.Row(departments.get(id), duties.waivedIn(id)))
                .toList();
        return Page.show("basis/duties", new DutiesPage(rows, duties.everywhere()));
    }

    @PostMapping
    ModelAndView set(
            @RequestParam UUID department, @RequestParam String category, @RequestParam boolean due, SignedIn reader) {
        var known = Arrays.stream(Category.values())
                .filter(one -> one.name().equals(category))
                .findFirst()
                .orElseThrow(NotFound::new);
        duties.set(new DepartmentId(department), known, due, reader.human());
        return Page.goTo("/basis/duties");
    }
}
