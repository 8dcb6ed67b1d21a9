package sojourn.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.identity.IdentityDocument;
import sojourn.register.DocumentMarks;
import sojourn.register.People;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Who is on the list now, by themselves or by their document. */
@Service
@Transactional(readOnly = true)
public class Watched {

    private final WatchRows rows;
    private final AppealRows appeals;
    private final DocumentMarks marks;
    private final People people;
    private final CampusTime time;

    Watched(WatchRows rows, AppealRows appeals, DocumentMarks marks, People people, CampusTime time) {
        this.rows = rows;
        this.appeals = appeals;
        this.marks = marks;
        this.people = people;
        this.time = time;
    }

    /** Those of them who are; as many questions for a thousand as for one. */
    public Set<PersonId> among(Collection<PersonId> asked) {
        var theirs = marks.of(asked);
        var found = rows.inForce(List.copyOf(asked), List.copyOf(theirs.values()), time.today());
        var watched = new HashSet<PersonId>();
        for (var person : asked) {
            var mark = theirs.get(person);
            if (found.stream()
                    .anyMatch(entry -> person.equals(entry.person()) || (mark != null && mark.equals(entry.mark())))) {
                watched.add(person);
            }
        }
        return watched;
    }

    public boolean is(IdentityDocument document) {
        return !rows.inForce(List.of(), List.of(marks.of(document)), time.today())
                .isEmpty();
    }

    List<WatchEntry> of(PersonId person) {
        return rows.inForce(
                List.of(person), List.copyOf(marks.of(List.of(person)).values()), time.today());
    }

    /** An entry as its person reads it, with what they said against it, the latest first. */
    public record Own(WatchEntry entry, List<Appeal> appeals) {

        /** Whether nothing of it waits for an answer. */
        public boolean mayAppeal() {
            return appeals.stream().noneMatch(appeal -> appeal.answer() == null);
        }
    }

    /** Their own, at this moment. */
    public List<Own> own(HumanId human) {
        var entries = people.personOf(human).map(this::of).orElse(List.of());
        var said = appeals.of(entries.stream().map(WatchEntry::id).toList());
        var own = new ArrayList<Own>();
        entries.forEach(entry -> own.add(new Own(
                entry,
                said.stream()
                        .filter(appeal -> appeal.entry().equals(entry.id()))
                        .toList())));
        return own;
    }

    /** All that ever counted for a person, the latest first. That it is them is the caller's question. */
    public List<WatchEntry> ever(PersonId person) {
        return rows.confirmed(person, List.copyOf(marks.of(List.of(person)).values()));
    }

    /** Whether it is about this human. */
    boolean isAbout(WatchEntry entry, HumanId human) {
        return person(entry).equals(people.personOf(human)) && person(entry).isPresent();
    }

    /** Whom the register knows by it. */
    public Optional<PersonId> person(WatchEntry entry) {
        return Optional.ofNullable(entry.person())
                .or(() -> Optional.ofNullable(entry.mark()).flatMap(marks::person));
    }
}
