package sojourn.register;

import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.shell.Audience;
import sojourn.shell.HumanId;
import sojourn.shell.Rights;

/** Whoever has a staff number is a 临时人员本人, whatever their stay's state: also an expired person may look at their own record. */
@Component
class PersonRights implements Rights {

    private final People people;

    PersonRights(People people) {
        this.people = people;
    }

    @Override
    public Set<Audience> heldBy(HumanId human) {
        return people.personOf(human).isPresent() ? Set.of(Audience.PERSON) : Set.of();
    }
}
