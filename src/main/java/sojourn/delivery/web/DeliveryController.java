package sojourn.delivery.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.delivery.Deliveries;
import sojourn.organization.Campus;
import sojourn.organization.Campuses;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 校门与下发: people × devices (R43). */
@Controller
@RequestMapping("/deliveries")
@OpenTo({Audience.SECURITY_OFFICE, Audience.SYSTEM_ADMINISTRATOR})
class DeliveryController {

    private static final String VIEW = "delivery/matrix";
    private static final String NONE = "delivery/none";

    private final Deliveries deliveries;
    private final MatrixPages pages;
    private final Campuses campuses;
    private final Presents presents;

    DeliveryController(Deliveries deliveries, MatrixPages pages, Campuses campuses, Presents presents) {
        this.deliveries = deliveries;
        this.pages = pages;
        this.campuses = campuses;
        this.presents = presents;
    }

    @GetMapping
    ModelAndView all(
            @RequestParam(required = false) @Nullable UUID campus,
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "") String number) {
        var all = campuses.all();
        if (all.isEmpty()) {
            return Page.show(NONE, Faults.noFaults());
        }
        var shown = campus == null ? all.getFirst() : campus(all, campus);
        return Page.show(VIEW, page(all, shown, everybody, after, number.strip()));
    }

    private MatrixPage page(List<Campus> all, Campus campus, boolean everybody, @Nullable UUID after, String number) {
        var columns = pages.columns(campus);
        var faults = new Faults();
        var slice = number.isEmpty()
                ? pages.page(columns, everybody, after == null ? null : new PersonId(after))
                : new MatrixPages.Slice(
                        found(number, faults)
                                .map(person -> pages.of(person, columns))
                                .orElse(List.of()),
                        null);
        return new MatrixPage(
                all, campus, columns, slice.lines(), everybody, number, slice.next(), after == null, faults);
    }

    private Optional<Present> found(String typed, Faults faults) {
        var number = typed.toUpperCase(Locale.ROOT);
        var found = StaffNumber.is(number) ? presents.byNumber(new StaffNumber(number)) : Optional.<Present>empty();
        if (found.isEmpty()) {
            faults.add("number", "delivery.number", "delivery.fault.number");
        }
        return found;
    }

    @PostMapping("/retry")
    ModelAndView retry(@RequestParam(required = false) @Nullable UUID campus, SignedIn reader) {
        deliveries.retry(null, reader.human());
        return back(campus);
    }

    @PostMapping("/reconcile")
    ModelAndView reconcile(@RequestParam(required = false) @Nullable UUID campus, SignedIn reader) {
        deliveries.reconcile(null, reader.human());
        return back(campus);
    }

    private static ModelAndView back(@Nullable UUID campus) {
        return Page.goTo(campus == null ? "/deliveries" : "/deliveries?campus=" + campus);
    }

    private static Campus campus(List<Campus> all, UUID id) {
        return all.stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
