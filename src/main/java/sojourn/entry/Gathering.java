package sojourn.entry;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.category.WeeklyHours;
import sojourn.face.Faces;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;

/** Asks each room for its facts, of many people at once: as many questions for a thousand as for one. */
@Component
class Gathering {

    private final Standing standing;
    private final Faces faces;
    private final Categories categories;

    Gathering(Standing standing, Faces faces, Categories categories) {
        this.standing = standing;
        this.faces = faces;
        this.categories = categories;
    }

    /** Of those who are known, all the rule asks. */
    Map<PersonId, Facts> all(Collection<PersonId> people, CampusId campus, Means means) {
        var hours = hours();
        var approved = means == Means.FACE ? faces.approved(people) : Set.<PersonId>of();
        var gathered = new HashMap<PersonId, Facts>();
        standing.of(people, campus)
                .forEach((person, known) -> gathered.put(
                        person,
                        known.facts(
                                hours.getOrDefault(known.stay().category(), WeeklyHours.ALWAYS),
                                approved.contains(person))));
        return gathered;
    }

    private Map<Category, WeeklyHours> hours() {
        var hours = new EnumMap<Category, WeeklyHours>(Category.class);
        categories.all().forEach(rule -> hours.put(rule.category(), WeeklyHours.of(rule.hours())));
        return hours;
    }
}
