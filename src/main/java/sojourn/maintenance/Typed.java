package sojourn.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import sojourn.register.PersonId;

/**
 * What a secretary typed, as they typed it.
 *
 * @param until 离校日期 for all who have none of their own
 */
public record Typed(String until, List<TypedChange> people) {

    /** R3. */
    public static final int MOST_PEOPLE = 200;

    static Typed nothing() {
        return new Typed("", List.of());
    }

    public Optional<TypedChange> person(String id) {
        return people.stream().filter(one -> one.person().equals(id)).findFirst();
    }

    /** Whether it is about this person alone. */
    boolean isAbout(PersonId person) {
        return people.size() == 1 && people.getFirst().person().equals(person.toString());
    }

    Typed with(TypedChange more) {
        if (person(more.person()).isPresent() || people.size() >= MOST_PEOPLE) {
            return this;
        }
        var all = new ArrayList<>(people);
        all.add(more);
        return new Typed(until, List.copyOf(all));
    }

    public Typed without(String person) {
        return new Typed(
                until,
                people.stream().filter(one -> !one.person().equals(person)).toList());
    }

    Typed only(Set<String> some) {
        return new Typed(
                until,
                people.stream().filter(one -> some.contains(one.person())).toList());
    }

    public Typed until(String day) {
        return new Typed(day, people);
    }

    public Typed changing(String person, UnaryOperator<TypedChange> change) {
        return new Typed(
                until,
                people.stream()
                        .map(one -> one.person().equals(person) ? change.apply(one) : one)
                        .toList());
    }
}
