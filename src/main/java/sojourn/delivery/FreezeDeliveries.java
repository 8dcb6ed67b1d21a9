package sojourn.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import sojourn.freeze.FreezeAtGates;
import sojourn.register.PersonId;

/** Tells the security office gate by gate where a freeze has arrived (R47). */
@Component
class FreezeDeliveries implements FreezeAtGates {

    private final Deliveries deliveries;

    FreezeDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public List<AtGate> of(PersonId person) {
        return deliveries.of(List.of(person)).stream()
                .map(place -> new AtGate(
                        place.device().name(),
                        place.gate().zh(),
                        place.gate().en(),
                        state(place).key(),
                        state(place).tone(),
                        place.state() == State.REMOVED ? place.settledAt() : null,
                        place.until()))
                .toList();
    }

    /** A moment after the decision nobody has planned it yet. */
    private static State state(Place place) {
        return place.state() == State.READY ? State.GOING : place.state();
    }
}
