package sojourn.delivery.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.consent.Consents;
import sojourn.delivery.Deliveries;
import sojourn.delivery.Place;
import sojourn.delivery.State;
import sojourn.freeze.Freezes;
import sojourn.register.People;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** How far the gates are with oneself. */
@Controller
@OpenTo(Audience.PERSON)
class OwnGates {

    private static final Set<State> NOT_FOR_THEM =
            EnumSet.of(State.REMOVED, State.GOING, State.STILL_THERE, State.HELD, State.TO_REMOVE, State.SOMEBODY_ELSE);

    private final Deliveries deliveries;
    private final People people;
    private final Freezes freezes;
    private final Consents consents;

    OwnGates(Deliveries deliveries, People people, Freezes freezes, Consents consents) {
        this.deliveries = deliveries;
        this.people = people;
        this.freezes = freezes;
        this.consents = consents;
    }

    /** Whether a device is to let this person in; whether it can recognise them is another question. */
    static boolean counts(Place place) {
        return !NOT_FOR_THEM.contains(place.state());
    }

    @GetMapping("/entry/gates")
    ModelAndView own(SignedIn reader) {
        var person = people.personOf(reader.human()).orElseThrow(NotFound::new);
        var wanted = deliveries.of(List.of(person)).stream()
                .filter(OwnGates::counts)
                .collect(Collectors.partitioningBy(Place::faceOnly));
        return Page.show(
                "delivery/own",
                new OwnGatesPage(
                        wanted.getOrDefault(false, List.of()),
                        wanted.getOrDefault(true, List.of()),
                        !freezes.frozen(List.of(person)).isEmpty(),
                        consents.declined(reader.human())));
    }
}
