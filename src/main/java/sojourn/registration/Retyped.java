package sojourn.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application as if it were just being typed; not declared. */
final class Retyped {

    private Retyped() {}

    static Typed of(Registration sent) {
        var code = sent.creditCode();
        return new Typed(
                sent.category().name(),
                sent.department().toString(),
                sent.contact(),
                sent.from().toString(),
                sent.until().toString(),
                text(sent.company()),
                code == null ? "" : code.code(),
                text(sent.project()),
                people(sent.people()),
                "",
                null);
    }

    private static List<TypedPerson> people(List<Newcomer> sent) {
        var people = new ArrayList<TypedPerson>();
        for (var person : sent) {
            people.add(new TypedPerson(
                    Integer.toString(people.size() + 1),
                    person.name().text(),
                    person.document().type().name(),
                    person.document().number(),
                    person.mobile().digits(),
                    person.document().sex().isPresent() ? "" : person.sex().name(),
                    person.document().birthDate().isPresent()
                            ? ""
                            : person.birthDate().toString(),
                    day(person.from()),
                    day(person.until())));
        }
        return people;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
