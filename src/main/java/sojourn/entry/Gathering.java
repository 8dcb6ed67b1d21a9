package sojourn.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.category.WeeklyHours;
import sojourn.face.Faces;
import sojourn.organization.CampusId;
import sojourn.register.LatestStay;
import sojourn.register.PersonId;

/** Asks each room for its facts, of many people at once: as many questions for a thousand as for one. */
@Component
class Gathering {

    private final Grounds grounds;
    private final Faces faces;
    private final Categories categories;

    Gathering(Grounds grounds, Faces faces, Categories categories) {
        this.grounds = grounds;
        this.faces = faces;
        this.categories = categories;
    }

    /** Of those who are known, all the rule asks. */
    Map<PersonId, Facts> all(Collection<PersonId> people, CampusId campus, Means means) {
        return all(grounds.of(people, campus), means, categories.hours());
    }

    Map<PersonId, Facts> all(Map<PersonId, LatestStay> stays, CampusId campus, Means means) {
        return all(grounds.of(stays, campus), means, categories.hours());
    }

    /** The hours of their categories aside. */
    Map<PersonId, Facts> atAnyHour(Collection<PersonId> people, CampusId campus, Means means) {
        return all(grounds.of(people, campus), means, Map.of());
    }

    Map<PersonId, Facts> atAnyHour(Map<PersonId, LatestStay> stays, CampusId campus, Means means) {
        return all(grounds.of(stays, campus), means, Map.of());
    }

    private Map<PersonId, Facts> all(
            Map<PersonId, Grounds.Known> grounds, Means means, Map<Category, WeeklyHours> hours) {
        var approved = means == Means.FACE ? faces.approved(grounds.keySet()) : Set.<PersonId>of();
        var gathered = new HashMap<PersonId, Facts>();
        grounds.forEach((person, known) -> gathered.put(
                person,
                known.facts(
                        hours.getOrDefault(known.stay().category(), WeeklyHours.ALWAYS), approved.contains(person))));
        return gathered;
    }
}
