package sojourn.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.category.WeeklyHours;
import sojourn.organization.CampusId;
import sojourn.register.LatestStay;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/**
 * The one rule, asked of the database (R40): whatever lets people in, shows whether they may come in, or tells a device about them, asks here.
 * Each question is a constant number of statements, however many are asked about.
 */
@Service
@Transactional(readOnly = true)
public class Admissions {

    private final Gathering gathering;
    private final Grounds grounds;
    private final CampusTime time;

    Admissions(Gathering gathering, Grounds grounds, CampusTime time) {
        this.gathering = gathering;
        this.grounds = grounds;
        this.time = time;
    }

    public Verdict now(PersonId person, CampusId campus, Means means) {
        return Objects.requireNonNull(now(List.of(person), campus, means).get(person));
    }

    /** One for each, for who is unknown too. */
    public Map<PersonId, Verdict> now(Collection<PersonId> people, CampusId campus, Means means) {
        return judged(people, gathering.all(people, campus, means), means);
    }

    /** Of those whose stays were asked for already. */
    public Map<PersonId, Verdict> now(Map<PersonId, LatestStay> stays, CampusId campus, Means means) {
        return judged(stays.keySet(), gathering.all(stays, campus, means), means);
    }

    /** Whether an exit opens for them: at any hour, whatever the hours of their category, for as long as they may be here; afterwards a guard lets them out. */
    public Map<PersonId, Verdict> leaving(Collection<PersonId> people, CampusId campus, Means means) {
        return judged(people, gathering.atAnyHour(people, campus, means), means);
    }

    /** Of those whose stays were asked for already. */
    public Map<PersonId, Verdict> leaving(Map<PersonId, LatestStay> stays, CampusId campus, Means means) {
        return judged(stays.keySet(), gathering.atAnyHour(stays, campus, means), means);
    }

    private Map<PersonId, Verdict> judged(Collection<PersonId> people, Map<PersonId, Facts> known, Means means) {
        var now = time.now();
        var verdicts = new HashMap<PersonId, Verdict>();
        people.forEach(person ->
                verdicts.put(person, GateRule.judge(known.getOrDefault(person, Facts.UNKNOWN), means, now)));
        return verdicts;
    }

    /**
     * The present stretch or the next one within a week, with the hours of the category in it, as a device is told it that lets in; whether there is a face is not. Who has none,
     * also who is frozen or deleted, is missing.
     */
    public Map<PersonId, Stretch> windows(Collection<PersonId> people, CampusId campus) {
        var windows = new HashMap<PersonId, Stretch>();
        gathering
                .all(people, campus, Means.OTHER)
                .forEach((person, facts) -> GateRule.windows(facts, time.now()).stream()
                        .findFirst()
                        .ifPresent(window -> windows.put(person, window)));
        return windows;
    }

    /** The same without the hours. */
    public Map<PersonId, Stretch> stretches(Collection<PersonId> people, CampusId campus) {
        var stretches = new HashMap<PersonId, Stretch>();
        grounds.of(people, campus).forEach((person, known) -> {
            ahead(known).stream().findFirst().ifPresent(stretch -> stretches.put(person, stretch));
        });
        return stretches;
    }

    /**
     * Everybody who has such a stretch, a page at a time in the order of their ids: who comes after somebody, or from the first on.
     *
     * @param limit how many at most; fewer are the last ones
     */
    public List<Admitted> admitted(CampusId campus, @Nullable PersonId after, int limit) {
        var admitted = new ArrayList<Admitted>();
        var last = after;
        // whose permits are cut short by what became of their stay fall out, and others come up in their place
        while (admitted.size() < limit) {
            int asked = limit - admitted.size();
            var people = grounds.people(campus, last, asked);
            var known = grounds.of(people, campus);
            people.stream().map(known::get).filter(Objects::nonNull).forEach(one -> {
                var stretches = ahead(one);
                if (!stretches.isEmpty()) {
                    var stay = one.stay();
                    admitted.add(new Admitted(
                            stay.person(), stay.number(), stay.name(), stay.category(), stretches, emergency(one)));
                }
            });
            if (people.size() < asked) {
                break;
            }
            last = people.getLast();
        }
        return admitted;
    }

    private @Nullable Stretch emergency(Grounds.Known known) {
        return known.emergencies().stream()
                .filter(stretch -> stretch.contains(time.now()))
                .max(Comparator.comparing(Stretch::until))
                .orElse(null);
    }

    private List<Stretch> ahead(Grounds.Known known) {
        return GateRule.stretches(known.facts(WeeklyHours.ALWAYS, true), time.now());
    }
}
