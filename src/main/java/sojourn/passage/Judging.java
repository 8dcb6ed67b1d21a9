package sojourn.passage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sojourn.entry.Admissions;
import sojourn.entry.Means;
import sojourn.entry.Reason;
import sojourn.entry.Verdict;
import sojourn.gate.Crossing.Way;
import sojourn.gate.Direction;
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

    private record Question(Direction direction, Means means) {

        static Question of(Passage passage) {
            return new Question(passage.direction(), passage.way() == Way.FACE ? Means.FACE : Means.OTHER);
        }
    }

    /** All at one campus, and all just now. */
    List<Passage> judge(Collection<Passage> denied, CampusId campus) {
        var asked = denied.stream()
                .filter(passage -> passage.person() != null)
                .collect(Collectors.groupingBy(
                        Question::of,
                        Collectors.mapping(passage -> Objects.requireNonNull(passage.person()), Collectors.toSet())));
        var verdicts = new HashMap<Question, Map<PersonId, Verdict>>();
        asked.forEach((question, people) -> verdicts.put(question, verdicts(question, people, campus)));
        return denied.stream()
                .map(passage -> passage.judged(judgement(passage, verdicts)))
                .toList();
    }

    private Map<PersonId, Verdict> verdicts(Question question, Set<PersonId> people, CampusId campus) {
        return question.direction() == Direction.IN
                ? admissions.now(people, campus, question.means())
                : admissions.leaving(people, campus, question.means());
    }

    private static Judgement judgement(Passage passage, Map<Question, Map<PersonId, Verdict>> verdicts) {
        if (passage.person() == null) {
            return new Judgement(Reason.UNKNOWN);
        }
        var verdict = verdicts.getOrDefault(Question.of(passage), Map.of()).get(passage.person());
        return new Judgement(verdict instanceof Verdict.Closed closed ? closed.reason() : null);
    }
}
