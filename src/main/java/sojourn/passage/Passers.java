package sojourn.passage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.gate.Crossing;
import sojourn.gate.Device;
import sojourn.gate.Entered;
import sojourn.register.Affiliations;
import sojourn.register.PersonId;
import sojourn.register.StaffNumber;

/** Who they are that a device tells of. Digits alone are one of ours only where we entered them: anybody else's whereabouts are kept under nobody's name. */
@Component
class Passers {

    /** By so much the clock of a device may differ from ours. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private final Affiliations people;
    private final Entered entered;

    Passers(Affiliations people, Entered entered) {
        this.people = people;
        this.entered = entered;
    }

    Known of(List<Crossing> crossings, Device device) {
        var numbers = crossings.stream()
                .flatMap(crossing -> number(crossing, device).stream())
                .collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return new Known(device, Map.of(), Map.of());
        }
        var numbered = people.numbered(numbers);
        var ids = numbered.values().stream().map(PersonId::value).toList();
        return new Known(device, numbered, device.profile().digitsOnly() ? entered.until(device.id(), ids) : Map.of());
    }

    /** @param until when those were there whom we entered at a device that takes only digits */
    record Known(Device device, Map<StaffNumber, PersonId> numbered, Map<UUID, Instant> until) {

        /** Null: nobody, or nobody of ours. */
        @Nullable
        PersonId who(Crossing crossing, Instant at) {
            var person = number(crossing, device).map(numbered::get).orElse(null);
            if (person == null || !isBare(crossing.number()) || wasThere(person, at)) {
                return person;
            }
            return null;
        }

        private boolean wasThere(PersonId person, Instant at) {
            var gone = until.get(person.value());
            return gone != null && at.minus(CLOCKS).isBefore(gone);
        }
    }

    /** Only a device that takes only digits is told the number without its letters; at any other, digits alone are somebody else. */
    private static Optional<StaffNumber> number(Crossing crossing, Device device) {
        return Optional.ofNullable(crossing.number())
                .filter(number -> device.profile().digitsOnly() || !isBare(number))
                .flatMap(StaffNumber::typed);
    }

    private static boolean isBare(@Nullable String number) {
        return number != null && number.matches("\\d+");
    }
}
