package sojourn.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Gates;
import sojourn.gate.Post;
import sojourn.gate.Protocol;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** How far the devices are with whom (R43), and what a human may do about it. That the caller may is the caller's question. */
@Service
@Transactional
public class Deliveries {

    private final PlaceRows places;
    private final ItemRows items;
    private final DeviceRows rows;
    private final Removals removals;
    private final Gates gates;
    private final Hands hands;

    Deliveries(PlaceRows places, ItemRows items, DeviceRows rows, Removals removals, Gates gates, Hands hands) {
        this.places = places;
        this.items = items;
        this.rows = rows;
        this.removals = removals;
        this.gates = gates;
        this.hands = hands;
    }

    /** At all devices in use, those first that come first on the campus; also who was removed, while it is known. */
    @Transactional(readOnly = true)
    public List<Place> of(Collection<PersonId> people) {
        var landscape = landscape();
        return places.of(people).stream()
                .flatMap(row -> landscape.place(row).stream())
                .sorted(Comparator.comparing(
                                (Place place) -> place.gate().campus().value())
                        .thenComparing(place -> place.gate().id().value())
                        .thenComparing(place -> place.device().id().value()))
                .toList();
    }

    /** Those with whom some of these devices are not done, or all whom they know or should know; in the order of the ids, a page at a time. */
    @Transactional(readOnly = true)
    public List<PersonId> people(boolean unsettled, Collection<DeviceId> devices, @Nullable PersonId after, int most) {
        return places.people(unsettled, devices, after, most);
    }

    /** What a human is to do at a device without an interface, the most urgent first. */
    @Transactional(readOnly = true)
    public List<ToDo> byHand(DeviceId device, int most) {
        manual(device);
        return hands.toDo(places.due(device, most).stream()
                .map(PlaceRows.Row::item)
                .filter(item -> item.next() != Step.NONE)
                .toList());
    }

    /**
     * Ticks it off.
     *
     * @param version {@link ToDo#version()} of what was shown
     */
    public void doneByHand(DeviceId device, PersonId person, int version, HumanId by) {
        manual(device);
        hands.done(device, person, version, by);
    }

    private void manual(DeviceId device) {
        if (gates.device(device).map(Device::protocol).orElse(null) != Protocol.MANUAL) {
            throw new NotFound();
        }
    }

    /** How each device is; one that was never spoken to is missing. */
    @Transactional(readOnly = true)
    public Map<DeviceId, DeviceStanding> devices() {
        var found = new HashMap<DeviceId, DeviceStanding>();
        rows.all().forEach(standing -> found.put(standing.device(), standing));
        return found;
    }

    @Transactional(readOnly = true)
    public Map<DeviceId, Tally> tallies(Collection<DeviceId> devices) {
        return places.tallies(devices);
    }

    /** Whose removal is held back at a device, a page at a time. */
    @Transactional(readOnly = true)
    public List<Place> held(DeviceId device, @Nullable PersonId after, int most) {
        var landscape = landscape();
        return places.held(device, after, most).stream()
                .flatMap(row -> landscape.place(row).stream())
                .toList();
    }

    /**
     * Lets those go whose removal is held back there.
     *
     * @param shown how many they were when the human looked
     * @return false where they are not so many any more, and nothing was done
     */
    public boolean confirmRemovals(DeviceId device, long shown, HumanId by) {
        return removals.confirm(known(device), shown, by);
    }

    /** Whatever stopped it, it is tried again now at these devices. */
    public void retry(Collection<DeviceId> devices, HumanId by) {
        for (var one : holding(devices)) {
            items.retry(one);
            rows.tryNow(one);
            hands.told(by, "delivery.retried", one);
        }
    }

    /** Compares what these devices hold with what they should. */
    public void reconcile(Collection<DeviceId> devices, HumanId by) {
        for (var one : holding(devices)) {
            rows.reconcile(one);
            hands.told(by, "delivery.reconciled", one);
        }
    }

    private List<DeviceId> holding(Collection<DeviceId> devices) {
        return gates.posts().stream()
                .filter(post -> post.protocol().holds() && devices.contains(post.device()))
                .map(Post::device)
                .toList();
    }

    private DeviceId known(DeviceId device) {
        return gates.device(device).map(Device::id).orElseThrow(NotFound::new);
    }

    private Landscape landscape() {
        return Landscape.of(gates.all(), gates.devices(), rows.all());
    }
}
