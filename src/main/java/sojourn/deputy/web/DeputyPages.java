package sojourn.deputy.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.deputy.Deputies;
import sojourn.deputy.DeputyRefused;
import sojourn.deputy.Deputyship;
import sojourn.deputy.DeputyshipId;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Posts;
import sojourn.organization.Role;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 代理, for leaders: who decides in their place, and until when (R26). */
@Controller
@RequestMapping("/deputies")
@OpenTo(Audience.LEADER)
class DeputyPages {

    private static final String VIEW = "deputy/deputies";
    private static final int SHOWN = 20;

    private final Deputies deputies;
    private final Offices offices;
    private final Departments departments;
    private final Humans humans;
    private final Posts posts;
    private final CampusTime time;

    DeputyPages(
            Deputies deputies, Offices offices, Departments departments, Humans humans, Posts posts, CampusTime time) {
        this.deputies = deputies;
        this.offices = offices;
        this.departments = departments;
        this.humans = humans;
        this.posts = posts;
        this.time = time;
    }

    @GetMapping
    ModelAndView list(SignedIn reader, Locale locale) {
        return Page.show(VIEW, page(reader.human(), DeputyForm.startingOn(time.today()), Faults.noFaults(), locale));
    }

    @PostMapping
    ModelAndView name(DeputyForm form, SignedIn reader, Locale locale) {
        var faults = new Faults();
        var named = form.read(deputies.candidates(reader.human()), faults);
        if (named.isPresent()) {
            var it = named.get();
            try {
                deputies.name(reader.human(), it.deputy(), it.department(), it.from(), it.until());
                return Page.goTo("/deputies");
            } catch (DeputyRefused refused) {
                form.tell(faults, refused);
            }
        }
        return Page.refused(VIEW, page(reader.human(), form, faults, locale));
    }

    @PostMapping("/{id}/take-back")
    ModelAndView takeBack(@PathVariable UUID id, SignedIn reader) {
        deputies.takeBack(new DeputyshipId(id), reader.human());
        return Page.goTo("/deputies");
    }

    private DeputiesPage page(HumanId leader, DeputyForm form, Faults faults, Locale locale) {
        var named = deputies.namedBy(leader, SHOWN);
        var names = humans.all(named.stream().map(Deputyship::deputy).collect(Collectors.toSet()));
        var candidates = new LinkedHashMap<String, String>();
        posts.named(deputies.candidates(leader), Set.of(Role.LEADER, Role.SECRETARY), locale)
                .forEach((human, name) -> candidates.put(human.toString(), name));
        return new DeputiesPage(
                named.stream()
                        .map(one -> new DeputiesPage.Row(
                                one,
                                Objects.requireNonNull(names.get(one.deputy())).name(),
                                one.department() == null
                                        ? null
                                        : departments.get(one.department()).name(locale),
                                one.on(time.today())))
                        .toList(),
                form,
                candidates,
                led(leader, locale),
                faults);
    }

    private Map<String, String> led(HumanId leader, Locale locale) {
        var led = new LinkedHashMap<String, String>();
        offices.departmentsOf(leader, Role.LEADER)
                .forEach(id -> led.put(id.toString(), departments.get(id).name(locale)));
        return led;
    }
}
