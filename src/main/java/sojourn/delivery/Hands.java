package sojourn.delivery;

import java.util.EnumMap;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.delivery.OutcomeRows.Outcome;
import sojourn.gate.DeviceId;
import sojourn.register.LatestStays;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** What a human is to do, and has done, at a device without an interface. */
@Component
class Hands {

    private final ItemRows items;
    private final OutcomeRows outcomes;
    private final LatestStays stays;
    private final Categories categories;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Hands(
            ItemRows items,
            OutcomeRows outcomes,
            LatestStays stays,
            Categories categories,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.items = items;
        this.outcomes = outcomes;
        this.stays = stays;
        this.categories = categories;
        this.time = time;
        this.events = events;
    }

    /** In words for a human: also the hours to which somebody is to be limited there. */
    List<ToDo> toDo(List<Item> due) {
        var known = stays.of(due.stream().map(Item::person).toList());
        var hours = new EnumMap<Category, String>(Category.class);
        categories.all().forEach(rule -> hours.put(rule.category(), rule.hours()));
        return due.stream()
                .map(item -> {
                    var stay = known.get(item.person());
                    return ToDo.of(item, stay == null ? "" : hours.getOrDefault(stay.category(), ""));
                })
                .toList();
    }

    /**
     * It is there, or gone. Does nothing where something else is wanted by now: then that is to be done.
     *
     * @param version of what was shown as to be done
     */
    void done(DeviceId device, PersonId person, int version, HumanId by) {
        var item = items.find(device, person).orElseThrow(NotFound::new);
        if (item.version() == version) {
            outcomes.settle(List.of(new Outcome(item.knows(item.wanted()), null)), time.now());
            events.publishEvent(Deed.of(by, "delivery.done-by-hand", "person", person)
                    .with("device", device)
                    .with("there", item.wanted() != null));
        }
    }

    void told(HumanId by, String verb, DeviceId device) {
        events.publishEvent(Deed.of(by, verb, "device", device));
    }
}
