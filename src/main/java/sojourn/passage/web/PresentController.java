package sojourn.passage.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.organization.Campus;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.organization.DepartmentId;
import sojourn.passage.Presence;
import sojourn.passage.Scope;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 当前在校 by department and company, and the names for an evacuation (R46). */
@Controller
@RequestMapping("/passages/present")
@OpenTo(Audience.SECURITY_OFFICE)
class PresentController {

    /** More are no list for a human, and are asked for by department. */
    private static final int MOST = 5000;

    private final Presence presence;
    private final Campuses campuses;
    private final Lines lines;
    private final Reader readers;
    private final CampusTime time;

    PresentController(Presence presence, Campuses campuses, Lines lines, Reader readers, CampusTime time) {
        this.presence = presence;
        this.campuses = campuses;
        this.lines = lines;
        this.readers = readers;
        this.time = time;
    }

    @GetMapping
    ModelAndView present(@RequestParam(required = false) @Nullable UUID campus, SignedIn reader, Locale locale) {
        var seen = readers.scope(reader.human());
        var census = presence.census(narrowed(seen, campus));
        var names = lines.departments(locale);
        readers.looked(reader.human(), "present", String.valueOf(campus));
        return Page.show(
                "passage/present",
                new PresentPage(
                        choices(seen),
                        campus == null ? "" : campus.toString(),
                        time.now(),
                        census.people(),
                        census.departments().entrySet().stream()
                                .map(one -> new PresentPage.Group(
                                        one.getKey().toString(), names.getOrDefault(one.getKey(), ""), one.getValue()))
                                .sorted(LARGEST)
                                .toList(),
                        census.companies().entrySet().stream()
                                .map(one -> new PresentPage.Group(one.getKey(), one.getKey(), one.getValue()))
                                .sorted(LARGEST)
                                .toList()));
    }

    private static final Comparator<PresentPage.Group> LARGEST =
            Comparator.comparingInt(PresentPage.Group::people).reversed().thenComparing(PresentPage.Group::name);

    @GetMapping("/names")
    ModelAndView names(
            @RequestParam(required = false) @Nullable UUID campus,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable String company,
            SignedIn reader,
            Locale locale) {
        var departments = lines.departments(locale);
        var only = department == null ? null : new DepartmentId(department);
        if (only != null && !departments.containsKey(only)) {
            throw new NotFound();
        }
        var seen = readers.scope(reader.human());
        var inside = presence.names(narrowed(seen, campus), only, company);
        readers.looked(reader.human(), "present-names", part(campus, department, company));
        var gates = lines.gates(locale);
        return Page.show(
                "passage/names",
                new NamesPage(
                        campus == null ? "" : campus.toString(),
                        only == null ? (company == null ? "" : company) : departments.getOrDefault(only, ""),
                        time.now(),
                        inside.size(),
                        inside.stream()
                                .limit(MOST)
                                .map(one -> new NamesPage.Name(
                                        one.who().person(),
                                        one.who().name(),
                                        one.who().number().value(),
                                        departments.getOrDefault(one.who().department(), ""),
                                        one.who().company(),
                                        one.since(),
                                        gates.getOrDefault(one.gate(), "")))
                                .toList()));
    }

    private static String part(@Nullable UUID campus, @Nullable UUID department, @Nullable String company) {
        return "campus " + campus + ", department " + department + ", company " + company;
    }

    private List<Campus> choices(Scope seen) {
        return campuses.all().stream().filter(one -> seen.sees(one.id())).toList();
    }

    private Scope narrowed(Scope seen, @Nullable UUID campus) {
        if (campus == null) {
            return seen;
        }
        var only = new CampusId(campus);
        if (choices(seen).stream().noneMatch(one -> one.id().equals(only))) {
            throw new NotFound();
        }
        return new Scope(Set.of(only));
    }
}
