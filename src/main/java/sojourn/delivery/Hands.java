package sojourn.delivery;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sojourn.delivery.ItemRows.Outcome;
import sojourn.gate.DeviceId;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** What a human has done at a device without an interface. */
@Component
class Hands {

    private final ItemRows items;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Hands(ItemRows items, CampusTime time, ApplicationEventPublisher events) {
        this.items = items;
        this.time = time;
        this.events = events;
    }

    /**
     * It is there, or gone. Does nothing where something else is wanted by now: then that is to be done.
     *
     * @param version of what was shown as to be done
     */
    void done(DeviceId device, PersonId person, int version, HumanId by) {
        var item = items.find(device, person).orElseThrow(NotFound::new);
        if (item.version() == version) {
            items.settle(List.of(new Outcome(item.knows(item.wanted()), null, time.now())));
            events.publishEvent(Deed.of(by, "delivery.done-by-hand", "person", person)
                    .with("device", device)
                    .with("there", item.wanted() != null));
        }
    }

    void told(HumanId by, String verb, DeviceId device) {
        events.publishEvent(Deed.of(by, verb, "device", device));
    }
}
