package sojourn.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.delivery.OutcomeRows.Outcome;
import sojourn.gate.DeviceId;
import sojourn.gate.Trouble;
import sojourn.shell.CampusTime;

/** Writes down what came of a delivery, and when it is tried again. */
@Component
@Transactional
class Settling {

    private static final Duration SOMEBODY_LOOKS = Duration.ofHours(1);

    private final OutcomeRows outcomes;
    private final ItemRows items;
    private final DeviceRows devices;
    private final DeliverySettings settings;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Settling(
            OutcomeRows outcomes,
            ItemRows items,
            DeviceRows devices,
            DeliverySettings settings,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.outcomes = outcomes;
        this.items = items;
        this.devices = devices;
        this.settings = settings;
        this.time = time;
        this.events = events;
    }

    /**
     * @param untouched those that were claimed but not asked about: as before
     * @param gone how many the device held before and does not any more
     */
    void settle(DeviceId device, Collection<Item> done, List<Item> untouched, int gone) {
        var now = time.now();
        var all = new ArrayList<Outcome>();
        done.forEach(item -> all.add(new Outcome(item, again(item))));
        untouched.forEach(item -> all.add(new Outcome(item, Duration.ZERO)));
        outcomes.settle(all, now);
        if (gone > 0) {
            items.thereIsRoom(device, gone);
        }
        done.stream().filter(Settling::pictureUnusable).forEach(item -> {
            var face = item.wanted() == null ? null : item.wanted().face();
            if (face != null) {
                events.publishEvent(new PictureUnusable(item.person(), face, device, now));
            }
        });
    }

    /** @param before as it was when it was asked for */
    void settle(Item before, Item after) {
        settle(after.device(), List.of(after), List.of(), after.freesAPlace(before) ? 1 : 0);
    }

    private static boolean pictureUnusable(Item item) {
        return item.trouble() != null && item.trouble().kind() == Trouble.Kind.PHOTO;
    }

    /** Null: nothing more is to be done, or nothing that helps. */
    private @Nullable Duration again(Item item) {
        if (item.reference() != null) {
            return settings.answer();
        }
        var trouble = item.trouble();
        if (trouble == null) {
            return item.next() == Step.NONE ? null : Duration.ZERO;
        }
        return switch (trouble.kind()) {
            case PASSING -> settings.pauseAfter(item.failures());
            case SETTING, TAKEN -> SOMEBODY_LOOKS;
            case PHOTO, CAPACITY -> null;
        };
    }

    /** The device has answered. */
    void answered(DeviceId device) {
        // what it holds has changed: soon it is asked how many they are
        devices.probeSoon(device);
        devices.answered(device);
    }

    /** The device as a whole does not answer, or not as we think. */
    void away(DeviceId device, Trouble trouble) {
        var pause = trouble.kind() == Trouble.Kind.PASSING
                ? settings.pauseAfter(devices.failures(device) + 1)
                : SOMEBODY_LOOKS; // a wrong password that is tried again and again locks us out
        devices.failed(device, trouble, pause);
    }
}
