package sojourn.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.register.PersonFacts;
import sojourn.register.PersonFacts.Numbers;
import sojourn.register.PersonFacts.Stay;
import sojourn.register.Status;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/**
 * One person as their department sees them.
 *
 * @param worksFrom when the number begins to work, while that is still to come (R11)
 * @param numbers the whole numbers, only in the one answer to whoever just gave a reason
 */
public record PersonPage(
        PersonFacts person,
        Line now,
        List<Line> stays,
        @Nullable Instant worksFrom,
        @Nullable Numbers numbers,
        String reason,
        Faults faults) {

    /** A stay with the names of its department and of who agreed to it. */
    public record Line(Stay stay, String department, String agreedBy) {

        /** How the timeline draws it. */
        public String tone() {
            return switch (stay.status()) {
                case VALID -> "now";
                case NOT_YET -> "next";
                case EXPIRED -> "done";
                case DELETED, FROZEN -> "bad";
            };
        }

        public boolean over() {
            return stay.status() == Status.EXPIRED;
        }

        public LocalDate from() {
            return stay.from();
        }

        public LocalDate until() {
            return stay.until();
        }
    }

    static PersonPage of(
            PersonFacts person, List<Department> departments, Map<HumanId, Human> humans, Instant now, Locale locale) {
        Map<DepartmentId, String> names =
                departments.stream().collect(Collectors.toMap(Department::id, d -> d.name(locale)));
        var lines = person.stays().stream()
                .map(stay -> new Line(
                        stay,
                        names.getOrDefault(stay.department(), ""),
                        humans.containsKey(stay.agreedBy())
                                ? humans.get(stay.agreedBy()).name()
                                : ""))
                .toList();
        return new PersonPage(
                person,
                lines.getFirst(),
                lines,
                person.worksFrom().isAfter(now) ? person.worksFrom() : null,
                null,
                "",
                Faults.noFaults());
    }

    PersonPage revealing(Numbers shown) {
        return new PersonPage(person, now, stays, worksFrom, shown, "", faults);
    }

    PersonPage refusing(String typed, Faults wrong) {
        return new PersonPage(person, now, stays, worksFrom, null, typed, wrong);
    }
}
