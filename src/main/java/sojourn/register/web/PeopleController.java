package sojourn.register.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.organization.Departments;
import sojourn.register.Register;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

@Controller
@OpenTo({Audience.SECRETARY, Audience.LEADER})
class PeopleController {

    private final Register register;
    private final Departments departments;
    private final CampusTime time;

    PeopleController(Register register, Departments departments, CampusTime time) {
        this.register = register;
        this.departments = departments;
        this.time = time;
    }

    @GetMapping("/people")
    ModelAndView list(SignedIn reader, @RequestParam Map<String, String> address, Locale locale) {
        var seen = register.departmentsSeenBy(reader.human());
        var ids = new HashSet<>(seen);
        var filter = PeopleFilter.of(address);
        return Page.show(
                "register/people",
                PeoplePage.of(
                        filter,
                        register.list(filter.query(seen, PeopleFilter.turn(address, filter.sort()))),
                        register.summary(seen),
                        departments.all().stream()
                                .filter(d -> ids.contains(d.id()))
                                .toList(),
                        time.today(),
                        locale));
    }
}
