package sojourn.passage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sojourn.entry.Admissions;
import sojourn.entry.Means;
import sojourn.entry.Reason;
import sojourn.entry.Verdict;
import sojourn.gate.Crossing.Way;
import sojourn.organization.CampusId;
import sojourn.passage.Passage.Judgement;
import sojourn.register.PersonId;

/** Asks the one rule why somebody was not let in, as long as what it knows is still what it was then (R40). */
@Component
class Judging {

    private final Admissions admissions;

    Judging(Admissions admissions) {
        this.admissions = admissions;
    }

    /** All at one campus, and all just now. */
    List<Passage> judge(Collection<Passage> denied, CampusId campus) {
        var byMeans = denied.stream()
                .filter(passage -> passage.person() != null)
                .collect(Collectors.groupingBy(
                        passage -> means(passage.way()),
                        () -> new EnumMap<>(Means.class),
                        Collectors.mapping(passage -> Objects.requireNonNull(passage.person()), Collectors.toSet())));
        var verdicts = new EnumMap<Means, Map<PersonId, Verdict>>(Means.class);
        byMeans.forEach((means, people) -> verdicts.put(means, admissions.now(people, campus, means)));
        return denied.stream()
                .map(passage -> passage.judged(judgement(passage, verdicts)))
                .toList();
    }

    private static Judgement judgement(Passage passage, Map<Means, Map<PersonId, Verdict>> verdicts) {
        if (passage.person() == null) {
            return new Judgement(Reason.UNKNOWN);
        }
        var verdict = verdicts.getOrDefault(means(passage.way()), Map.of()).get(passage.person());
        return new Judgement(verdict instanceof Verdict.Closed closed ? closed.reason() : null);
    }

    private static Means means(Way way) {
        return way == Way.FACE ? Means.FACE : Means.OTHER;
    }
}
