package sojourn.organization.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.organization.Directory;
import sojourn.organization.Humans;
import sojourn.organization.Role;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;

/** Humans by name, for the security administrator. */
@Controller
@RequestMapping("/admin/humans")
@OpenTo(Audience.SECURITY_ADMINISTRATOR)
class HumanPages {

    private static final String FORM = "organization/humanForm";

    private final Humans humans;
    private final Directory directory;

    HumanPages(Humans humans, Directory directory) {
        this.humans = humans;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable UUID after) {
        // whoever searches looks among everybody, unless they said otherwise
        var whose = who.isEmpty() ? (q.isBlank() ? "ANY" : "ALL") : who;
        var role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(whose))
                .findFirst()
                .orElse(null);
        var filter = new Directory.Filter(q, whose.equals("ANY"), role);
        var lines = directory.page(filter, after == null ? null : new HumanId(after));
        return Page.show("organization/humans", HumansPage.of(q, whose, after == null, lines));
    }

    @GetMapping("/new")
    ModelAndView write() {
        return Page.show(FORM, new HumanFormPage(null, HumanForm.EMPTY, null, Faults.noFaults()));
    }

    @PostMapping
    ModelAndView add(HumanForm form) {
        var faults = form.faults();
        if (!faults.none()) {
            return Page.refused(FORM, new HumanFormPage(null, form, null, faults));
        }
        var id = humans.add(form.name(), form.phoneOr(null), form.emailOrNone());
        return Page.goTo("/admin/humans/" + id);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UUID id) {
        var human = humans.get(new HumanId(id));
        return Page.show(
                FORM,
                new HumanFormPage(
                        id.toString(), HumanForm.of(human), HumansPage.masked(human.phone()), Faults.noFaults()));
    }

    @PostMapping("/{id}/edit")
    ModelAndView change(@PathVariable UUID id, HumanForm form) {
        var human = humans.get(new HumanId(id));
        var faults = form.faults();
        if (!faults.none()) {
            return Page.refused(FORM, new HumanFormPage(id.toString(), form, HumansPage.masked(human.phone()), faults));
        }
        humans.change(human.id(), form.name(), form.phoneOr(human.phone()), form.emailOrNone());
        return Page.goTo("/admin/humans/" + id);
    }
}
