package sojourn.register.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.register.OpenMatters;
import sojourn.register.PastChange;
import sojourn.register.PersonFacts;
import sojourn.shell.SignedIn;
import sojourn.shell.Words;

/** Gives what is known about a person the names of those concerned, and the application that is under way. */
@Component
class PersonPages {

    private final Departments departments;
    private final Humans humans;
    private final Words words;
    private final ObjectProvider<OpenMatters> matters;

    PersonPages(Departments departments, Humans humans, Words words, ObjectProvider<OpenMatters> matters) {
        this.departments = departments;
        this.humans = humans;
        this.words = words;
        this.matters = matters;
    }

    PersonPage.Names names(PersonFacts person, List<PastChange> past, Locale locale) {
        var known = Stream.concat(
                        person.stays().stream().flatMap(stay -> Stream.of(stay.agreedBy(), stay.onBehalfOf())),
                        past.stream()
                                .flatMap(change ->
                                        Stream.of(change.applicant(), change.agreedBy(), change.onBehalfOf())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return PersonPage.Names.of(departments.all(), humans.all(known), words, locale);
    }

    /** Of the room that has such; the register alone has none. */
    Optional<OpenMatters.OpenMatter> open(PersonFacts person, SignedIn reader) {
        return matters.stream()
                .flatMap(room -> room.about(person.person(), reader.human()).stream())
                .findFirst();
    }
}
