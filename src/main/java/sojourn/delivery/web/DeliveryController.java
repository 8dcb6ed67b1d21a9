package sojourn.delivery.web;

import java.util.List;
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
import sojourn.register.PersonId;
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
    private final Reach reach;
    private final Presents presents;

    DeliveryController(Deliveries deliveries, MatrixPages pages, Reach reach, Presents presents) {
        this.deliveries = deliveries;
        this.pages = pages;
        this.reach = reach;
        this.presents = presents;
    }

    /** @param person the one who was looked for; null for nobody in particular */
    @GetMapping
    ModelAndView all(
            @RequestParam(required = false) @Nullable UUID campus,
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID person,
            SignedIn reader) {
        var theirs = reach.of(reader.human());
        if (theirs.isEmpty()) {
            return Page.show(NONE, Faults.noFaults());
        }
        var shown = campus(theirs, campus);
        var columns = pages.columns(shown);
        if (person != null) {
            return Page.show(VIEW, one(theirs, shown, columns, new PersonId(person)));
        }
        var slice = pages.page(columns, everybody, after == null ? null : new PersonId(after));
        return Page.show(
                VIEW,
                new MatrixPage(
                        theirs,
                        shown,
                        columns,
                        slice.lines(),
                        everybody,
                        "",
                        slice.next(),
                        after == null,
                        Faults.noFaults()));
    }

    private MatrixPage one(List<Campus> theirs, Campus shown, List<MatrixPage.Column> columns, PersonId person) {
        var lines = pages.of(person, columns);
        var number = presents.of(List.of(person)).stream()
                .map(one -> one.number().value())
                .findFirst()
                .orElseThrow(NotFound::new);
        return new MatrixPage(theirs, shown, columns, lines, false, number, null, true, Faults.noFaults());
    }

    /** A number has no place in an address, so the answer leads on to the person by their id. */
    @PostMapping("/find")
    ModelAndView find(
            @RequestParam(required = false) @Nullable UUID campus,
            @RequestParam(defaultValue = "") String number,
            SignedIn reader) {
        var theirs = reach.of(reader.human());
        var shown = campus(theirs, campus);
        var found = StaffNumber.typed(number).flatMap(presents::byNumber);
        if (found.isPresent()) {
            return Page.goTo("/deliveries?campus=" + shown.id() + "&person="
                    + found.get().person());
        }
        var faults = new Faults();
        faults.add("number", "delivery.number", "delivery.fault.number");
        return Page.refused(
                VIEW,
                new MatrixPage(
                        theirs, shown, pages.columns(shown), List.of(), false, number.strip(), null, true, faults));
    }

    /** A refused search is shown at this address, which a change of the language asks for again. */
    @GetMapping("/find")
    ModelAndView found() {
        return Page.goTo("/deliveries");
    }

    @PostMapping("/retry")
    ModelAndView retry(@RequestParam(required = false) @Nullable UUID campus, SignedIn reader) {
        var shown = campus(reach.of(reader.human()), campus);
        deliveries.retry(pages.devices(shown), reader.human());
        return back(shown);
    }

    @PostMapping("/reconcile")
    ModelAndView reconcile(@RequestParam(required = false) @Nullable UUID campus, SignedIn reader) {
        var shown = campus(reach.of(reader.human()), campus);
        deliveries.reconcile(pages.devices(shown), reader.human());
        return back(shown);
    }

    private static ModelAndView back(Campus campus) {
        return Page.goTo("/deliveries?campus=" + campus.id());
    }

    /** The first of theirs where none is named. Throws {@link NotFound} for one that is not theirs. */
    private static Campus campus(List<Campus> theirs, @Nullable UUID id) {
        return theirs.stream()
                .filter(one -> id == null || one.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
