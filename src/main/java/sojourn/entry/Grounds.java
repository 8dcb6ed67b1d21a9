package sojourn.entry;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sojourn.category.WeeklyHours;
import sojourn.freeze.Freezes;
import sojourn.organization.CampusId;
import sojourn.register.LatestStay;
import sojourn.register.LatestStays;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/** On what people may come onto one campus, or may not, the hours of their category and their picture aside: stay, freeze, permits, emergency entries. */
@Component
class Grounds {

    private final LatestStays stays;
    private final Freezes freezes;
    private final PermitRows permits;
    private final ObjectProvider<EmergencyEntries> emergencies;
    private final CampusTime time;

    Grounds(
            LatestStays stays,
            Freezes freezes,
            PermitRows permits,
            ObjectProvider<EmergencyEntries> emergencies,
            CampusTime time) {
        this.stays = stays;
        this.freezes = freezes;
        this.permits = permits;
        this.emergencies = emergencies;
        this.time = time;
    }

    /** Of those who are known. */
    Map<PersonId, Known> of(Collection<PersonId> people, CampusId campus) {
        return of(stays.of(people), campus);
    }

    Map<PersonId, Known> of(Map<PersonId, LatestStay> known, CampusId campus) {
        var people = known.keySet();
        var frozen = freezes.frozen(people);
        var permitted = permits.of(people, campus).stream().collect(Collectors.groupingBy(EntryPermit::person));
        var letIn = new HashMap<PersonId, List<Stretch>>();
        emergencies.ifAvailable(room -> letIn.putAll(room.of(people, campus)));
        var grounds = new HashMap<PersonId, Known>();
        known.forEach((person, stay) -> grounds.put(
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
                        letIn.getOrDefault(person, List.of()),
                        time)));
        return grounds;
    }

    /** Those with a permit that is not over today, or an emergency entry, in the order of their ids as text. */
    List<PersonId> people(CampusId campus, @Nullable PersonId after, int most) {
        var byPermit = permits.people(campus, time.today(), after, most).stream();
        var byEmergency = emergencies.stream().flatMap(room -> room.people(campus, after, most).stream());
        return Stream.concat(byPermit, byEmergency)
                .distinct()
                .sorted(Comparator.comparing(PersonId::toString))
                .limit(most)
                .toList();
    }

    private Facts.Permit permit(EntryPermit permit) {
        return new Facts.Permit(
                new Stretch(time.startOf(permit.from()), time.endOf(permit.until())), permit.worksFrom());
    }

    /** Somebody the register knows, with what counts at one campus. */
    record Known(
            LatestStay stay,
            Facts.Stay days,
            boolean frozen,
            List<Facts.Permit> permits,
            List<Stretch> emergencies,
            CampusTime time) {

        Facts facts(WeeklyHours hours, boolean face) {
            return new Facts(days, frozen, permits, emergencies, hours, time.zone(), face);
        }
    }
}
