package sojourn.registration;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of 初次申请工号 as typed, right or wrong: what a draft keeps (R29).
 *
 * @param category a {@link sojourn.category.Category}'s name, empty before one was chosen
 * @param declared the version of the declaration that is ticked; empty while it is not
 * @param declaredAt when it was
 */
public record Typed(
        String category,
        String department,
        String contact,
        String from,
        String until,
        String company,
        String creditCode,
        String project,
        List<TypedPerson> people,
        String declared,
        @Nullable Instant declaredAt) {

    /** The most people one application carries (R3). */
    public static final int MOST_PEOPLE = 200;

    /** The most that are kept, so that whoever typed too many loses nothing. */
    static final int MOST_KEPT = 500;

    public Typed {
        category = requireNonNullElse(category, "");
        department = requireNonNullElse(department, "");
        contact = requireNonNullElse(contact, "");
        from = requireNonNullElse(from, "");
        until = requireNonNullElse(until, "");
        company = requireNonNullElse(company, "");
        creditCode = requireNonNullElse(creditCode, "");
        project = requireNonNullElse(project, "");
        people = List.copyOf(people.size() > MOST_KEPT ? people.subList(0, MOST_KEPT) : people);
        declared = requireNonNullElse(declared, "");
    }

    public static Typed empty(String department, String contact) {
        return new Typed("", department, contact, "", "", "", "", "", List.of(TypedPerson.empty("1")), "", null);
    }

    public Typed with(List<TypedPerson> others) {
        return new Typed(
                category, department, contact, from, until, company, creditCode, project, others, declared, declaredAt);
    }

    public Typed declared(String version, @Nullable Instant at) {
        return new Typed(category, department, contact, from, until, company, creditCode, project, people, version, at);
    }

    /** These instead of those of the same key; the rest stays, new ones come last. */
    public Typed replacing(List<TypedPerson> changed) {
        var all = new ArrayList<>(people);
        for (var person : changed) {
            int at = placeOf(person.key(), all);
            if (at < 0) {
                all.add(person);
            } else {
                all.set(at, person);
            }
        }
        return with(all);
    }

    public Typed adding() {
        return with(append(TypedPerson.empty(nextKey())));
    }

    public Typed without(String key) {
        return with(people.stream().filter(person -> !person.key().equals(key)).toList());
    }

    public Optional<TypedPerson> person(String key) {
        return people.stream().filter(person -> person.key().equals(key)).findFirst();
    }

    private List<TypedPerson> append(TypedPerson person) {
        var all = new ArrayList<>(people);
        all.add(person);
        return all;
    }

    private String nextKey() {
        int highest = people.stream()
                .map(TypedPerson::key)
                .mapToInt(key -> key.matches("[0-9]{1,6}") ? Integer.parseInt(key) : 0)
                .max()
                .orElse(0);
        return Integer.toString(highest + 1);
    }

    private static int placeOf(String key, List<TypedPerson> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
