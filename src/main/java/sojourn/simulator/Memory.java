package sojourn.simulator;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a device holds: people, its clock, and whom it let pass. Lives as long as the process. */
final class Memory {

    private static final int KEPT = 50_000;
    private static final int DOOR = 1;

    final Settings settings;
    final Faults faults;
    private final Map<String, Known> people = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private Duration set = Duration.ZERO;
    private long serial;
    private int pictures;

    Memory(Settings settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    synchronized OffsetDateTime now() {
        return settings.clock()
                .instant()
                .plus(set)
                .plus(faults.drift())
                .atZone(settings.zone())
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    synchronized void setClock(OffsetDateTime now) {
        faults.drift(Duration.ZERO);
        set = Duration.between(settings.clock().instant(), now.toInstant());
    }

    synchronized Optional<Known> person(String number) {
        return Optional.ofNullable(people.get(number));
    }

    synchronized List<Known> people() {
        return List.copyOf(people.values());
    }

    synchronized int count() {
        return people.size();
    }

    synchronized boolean roomForMore() {
        return !faults.full() && people.size() < settings.firmware().capacity();
    }

    synchronized void keep(Known person) {
        people.put(person.number(), person);
    }

    synchronized void change(String number, UnaryOperator<Known> change) {
        people.computeIfPresent(number, (_, person) -> change.apply(person));
    }

    synchronized void forget(String number) {
        people.remove(number);
    }

    synchronized int lose(int howMany) {
        var lost = people.keySet().stream().limit(howMany).toList();
        lost.forEach(people::remove);
        return lost.size();
    }

    /** Whether it can make a model of the picture it is given now. */
    synchronized boolean modelFails() {
        pictures++;
        return faults.refusingPictures() > 0 && pictures % faults.refusingPictures() == 0;
    }

    synchronized Passage stands(String number) {
        var person = people.get(number);
        return write(
                person == null ? "" : number,
                person,
                Passage.Way.FACE,
                person != null && !person.hasFace() ? Reason.NO_FACE : judge(person, now().toLocalDateTime()));
    }

    /**
     * Somebody shows a pass code: whoever it names must be known here, as by their face. A code that was signed says who stands here also where it opens nothing, and so does
     * what is written down of it.
     */
    synchronized Passage shows(PassReader.Read code) {
        var number = settings.firmware().known(code.number());
        var person = people.get(number);
        var refused = code.refused();
        return write(
                number, person, Passage.Way.CODE, refused == null ? judge(person, now().toLocalDateTime()) : refused);
    }

    private Passage write(String number, @Nullable Known person, Passage.Way way, Reason reason) {
        var passage = new Passage(++serial, now(), number, person == null ? "" : person.name(), way, reason);
        passages.add(passage);
        if (passages.size() > KEPT) {
            passages.removeFirst();
        }
        return passage;
    }

    private static Reason judge(@Nullable Known person, LocalDateTime now) {
        if (person == null) {
            return Reason.UNKNOWN;
        }
        if (!person.doors().contains(DOOR)) {
            return Reason.NO_DOOR;
        }
        if (person.limited() && now.isBefore(person.from())) {
            return Reason.NOT_YET;
        }
        return person.limited() && now.isAfter(person.until()) ? Reason.EXPIRED : Reason.WELCOME;
    }

    synchronized List<Passage> passagesFrom(long first) {
        return passages.stream().filter(passage -> passage.serial() >= first).toList();
    }
}
