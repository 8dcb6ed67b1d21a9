package sojourn.organization.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.organization.CampusId;
import sojourn.organization.CampusNameTaken;
import sojourn.organization.Campuses;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;

/** The campuses, for the system administrator. */
@Controller
@RequestMapping("/admin/campuses")
@OpenTo(Audience.SYSTEM_ADMINISTRATOR)
class CampusPages {

    private static final String VIEW = "organization/campuses";

    private final Campuses campuses;

    CampusPages(Campuses campuses) {
        this.campuses = campuses;
    }

    @GetMapping
    ModelAndView list() {
        return Page.show(VIEW, new CampusPage(campuses.all(), null, NameForm.EMPTY, Faults.noFaults()));
    }

    @PostMapping
    ModelAndView add(NameForm form) {
        return write(form, null, () -> campuses.create(form.zh(), form.en()));
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        var all = campuses.all();
        var campus = all.stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Page.show(
                VIEW, new CampusPage(all, id.toString(), new NameForm(campus.zh(), campus.en()), Faults.noFaults()));
    }

    @PostMapping("/{id}")
    ModelAndView rename(@PathVariable UUID id, NameForm form) {
        if (campuses.all().stream().noneMatch(campus -> campus.id().value().equals(id))) {
            throw new NotFound();
        }
        return write(form, id.toString(), () -> campuses.rename(new CampusId(id), form.zh(), form.en()));
    }

    private ModelAndView write(NameForm form, @Nullable String renaming, Runnable deed) {
        var faults = form.faults();
        if (faults.none()) {
            try {
                deed.run();
                return Page.goTo("/admin/campuses");
            } catch (CampusNameTaken taken) {
                faults.add("zh", "organization.zh", "organization.campus.taken");
            }
        }
        return Page.refused(VIEW, new CampusPage(campuses.all(), renaming, form, faults));
    }
}
