package sojourn.registration.web;

import java.util.Map;
import sojourn.registration.TypedPerson;
import sojourn.shell.Faults;

/** While somebody types, a field that is still empty is not wrong yet. */
final class Touched {

    private Touched() {}

    static Faults only(Faults faults, TypedPerson person) {
        var key = "-" + person.key();
        var typed = Map.of(
                "name" + key, person.name(),
                "number" + key, person.documentNumber(),
                "mobile" + key, person.mobile(),
                "sex" + key, person.sex(),
                "birth" + key, person.birthDate());
        return new Faults()
                .addAll(faults.all().stream()
                        .filter(fault ->
                                !typed.getOrDefault(fault.field(), "typed").isBlank())
                        .toList());
    }
}
