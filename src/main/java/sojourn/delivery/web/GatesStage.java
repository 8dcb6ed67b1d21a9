package sojourn.delivery.web;

import java.util.List;
import org.springframework.stereotype.Component;
import sojourn.consent.Consents;
import sojourn.delivery.Deliveries;
import sojourn.delivery.Place;
import sojourn.delivery.State;
import sojourn.register.People;
import sojourn.register.Register;
import sojourn.register.Status;
import sojourn.shell.HumanId;
import sojourn.shell.Stage;

/** 校门就绪, the fourth of the five: 「4 个校门中 3 个已就绪」 (R43). */
@Component
class GatesStage implements Stage {

    private static final String HERE = "/entry/gates";

    private final Deliveries deliveries;
    private final People people;
    private final Register register;
    private final Consents consents;

    GatesStage(Deliveries deliveries, People people, Register register, Consents consents) {
        this.deliveries = deliveries;
        this.people = people;
        this.register = register;
        this.consents = consents;
    }

    @Override
    public Place place() {
        return Place.GATES;
    }

    @Override
    public Progress of(HumanId human) {
        var person = people.personOf(human).map(List::of).orElse(List.of());
        if (register.ownStay(human)
                .filter(stay -> stay.status() == Status.FROZEN)
                .isPresent()) {
            return Progress.of(State.LATER, null, "delivery.stage.frozen");
        }
        var all = deliveries.of(person).stream().filter(OwnGates::counts).toList();
        var wanted = all.stream().filter(place -> !place.faceOnly()).toList();
        if (wanted.isEmpty()) {
            return all.isEmpty()
                    ? Progress.of(State.LATER, null, "delivery.stage.later")
                    : consents.declined(human)
                            ? Progress.of(State.DONE, HERE, "delivery.stage.by-guard")
                            : Progress.of(State.OPEN, HERE, "delivery.stage.face-only");
        }
        var ready = wanted.stream().filter(place -> place.state().settled()).count();
        var picture = wanted.stream().anyMatch(place -> place.state() == sojourn.delivery.State.NO_PICTURE);
        if (picture) {
            return Progress.of(State.REFUSED, HERE, "delivery.stage.picture", wanted.size(), ready);
        }
        return ready == wanted.size()
                ? Progress.of(State.DONE, HERE, "delivery.stage.ready", wanted.size())
                : Progress.of(State.RUNNING, HERE, "delivery.stage.some", wanted.size(), ready);
    }
}
