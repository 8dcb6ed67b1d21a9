package sojourn.delivery;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sojourn.gate.Gates;
import sojourn.notice.Inbox;
import sojourn.organization.CampusOffices;
import sojourn.organization.Role;
import sojourn.register.Presents;

/**
 * Asks a person for another picture when a gate cannot use theirs, once for each picture, however many gates refuse it; and the security office of a campus for its word
 * when very many were to be removed there (R43).
 */
@Component
class DeliveryMessages {

    private final Inbox inbox;
    private final Presents presents;
    private final Gates gates;
    private final CampusOffices offices;

    DeliveryMessages(Inbox inbox, Presents presents, Gates gates, CampusOffices offices) {
        this.inbox = inbox;
        this.presents = presents;
        this.gates = gates;
        this.offices = offices;
    }

    @ApplicationModuleListener
    void on(PictureUnusable unusable) {
        presents.of(List.of(unusable.person()))
                .forEach(person -> inbox.tell(
                        person.human(),
                        unusable.at(),
                        "picture unusable " + unusable.photo(),
                        "/me/face",
                        "delivery.message.picture"));
    }

    @ApplicationModuleListener
    void on(RemovalsHeld held) {
        gates.device(held.device())
                .ifPresent(device -> gates.gate(device.gate())
                        .ifPresent(gate -> offices.holders(Role.SECURITY_OFFICE, gate.campus())
                                .forEach(officer -> inbox.tell(
                                        officer.id(),
                                        held.at(),
                                        "removals held " + held.device() + " " + held.at(),
                                        "/deliveries/" + held.device(),
                                        "delivery.message.held",
                                        device.name(),
                                        String.valueOf(held.people())))));
    }
}
