package sojourn.entry;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.category.WeeklyHours;
import sojourn.face.Faces;
import sojourn.freeze.Freezes;
import sojourn.organization.CampusId;
import sojourn.register.LatestStay;
import sojourn.register.LatestStays;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/** Asks each room for its facts, of many people at once: as many questions for a thousand as for one. */
@Component
class Gathering {

    private final LatestStays stays;
    private final Freezes freezes;
    private final Faces faces;
    private final Categories categories;
    private final PermitRows permits;
    private final CampusTime time;

    Gathering(
            LatestStays stays,
            Freezes freezes,
            Faces faces,
            Categories categories,
            PermitRows permits,
            CampusTime time) {
        this.stays = stays;
        this.freezes = freezes;
        this.faces = faces;
        this.categories = categories;
        this.permits = permits;
        this.time = time;
    }

    /** Of those who are known, all the rule asks. */
    Map<PersonId, Facts> all(Collection<PersonId> people, CampusId campus, Means means) {
        var hours = hours();
        var approved = means == Means.FACE ? faces.approved(people) : Set.<PersonId>of();
        var gathered = new HashMap<PersonId, Facts>();
        withoutHours(people, campus)
                .forEach((person, known) -> gathered.put(
                        person,
                        known.facts(
                                hours.getOrDefault(known.stay().category(), WeeklyHours.ALWAYS),
                                approved.contains(person))));
        return gathered;
    }

    /** The same without the hours of the category and without the face. */
    Map<PersonId, Known> withoutHours(Collection<PersonId> people, CampusId campus) {
        var known = stays.of(people);
        var frozen = freezes.frozen(people);
        var permitted = permits.of(people, campus).stream().collect(Collectors.groupingBy(EntryPermit::person));
        var gathered = new HashMap<PersonId, Known>();
        known.forEach((person, stay) -> gathered.put(
                person,
                new Known(
                        stay,
                        new Facts.Stay(
                                new Stretch(time.startOf(stay.from()), time.endOf(stay.until())),
                                stay.deleted(),
                                stay.worksFrom()),
                        frozen.contains(person),
                        permitted.getOrDefault(person, List.of()).stream()
                                .filter(permit -> permit.countsSince(stay.since()))
                                .map(this::permit)
                                .toList(),
                        time)));
        return gathered;
    }

    /** Somebody the register knows, with what counts at one campus. */
    record Known(LatestStay stay, Facts.Stay days, boolean frozen, List<Facts.Permit> permits, CampusTime time) {

        Facts facts(WeeklyHours hours, boolean face) {
            return new Facts(days, frozen, permits, hours, time.zone(), face);
        }
    }

    Facts.Permit permit(EntryPermit permit) {
        return new Facts.Permit(
                new Stretch(time.startOf(permit.from()), time.endOf(permit.until())), permit.worksFrom());
    }

    private Map<Category, WeeklyHours> hours() {
        var hours = new EnumMap<Category, WeeklyHours>(Category.class);
        categories.all().forEach(rule -> hours.put(rule.category(), WeeklyHours.of(rule.hours())));
        return hours;
    }
}
