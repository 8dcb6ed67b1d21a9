package sojourn.turnstile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.entry.Admissions;
import sojourn.entry.Means;
import sojourn.entry.Reason;
import sojourn.entry.Verdict;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Gates;
import sojourn.gate.Post;
import sojourn.gate.Protocol;
import sojourn.organization.CampusId;
import sojourn.register.LatestStay;
import sojourn.register.LatestStays;
import sojourn.register.PersonId;

/** Asks the one rule about all of a round: as many statements for a hundred questions as for one, but for those of other campuses, directions and means. */
@Component
class Judging {

    private static final Verdict UNKNOWN = new Verdict.Closed(Reason.UNKNOWN, null);

    private final Gates gates;
    private final LatestStays stays;
    private final Admissions admissions;

    Judging(Gates gates, LatestStays stays, Admissions admissions) {
        this.gates = gates;
        this.stays = stays;
        this.admissions = admissions;
    }

    private record Place(CampusId campus, Direction direction, Means means) {}

    /** In the order of the questions; empty where the one who asks is no gate of ours that may. */
    @Transactional(readOnly = true)
    List<Optional<Verdict>> judge(List<Question> questions) {
        var places = places(questions);
        var known = new HashMap<String, LatestStay>();
        stays.numbered(questions.stream().map(Question::number).collect(Collectors.toSet()))
                .values()
                .forEach(stay -> known.put(stay.number().value(), stay));
        var asked = new HashMap<Place, Map<PersonId, LatestStay>>();
        for (int n = 0; n < questions.size(); n++) {
            var place = places.get(n);
            var stay = known.get(questions.get(n).number());
            if (place != null && stay != null) {
                asked.computeIfAbsent(place, _ -> new HashMap<>()).put(stay.person(), stay);
            }
        }
        var verdicts = new HashMap<Place, Map<PersonId, Verdict>>();
        asked.forEach((place, some) -> verdicts.put(place, judge(place, some)));
        var answers = new ArrayList<Optional<Verdict>>();
        for (int n = 0; n < questions.size(); n++) {
            var place = places.get(n);
            var stay = known.get(questions.get(n).number());
            answers.add(Optional.ofNullable(place).map(here -> verdict(verdicts, here, stay)));
        }
        return answers;
    }

    private Map<PersonId, Verdict> judge(Place place, Map<PersonId, LatestStay> some) {
        return place.direction() == Direction.IN
                ? admissions.now(some, place.campus(), place.means())
                : admissions.leaving(some, place.campus(), place.means());
    }

    private static Verdict verdict(
            Map<Place, Map<PersonId, Verdict>> verdicts, Place place, @Nullable LatestStay stay) {
        return stay == null
                ? UNKNOWN
                : Objects.requireNonNull(
                        Objects.requireNonNull(verdicts.get(place)).get(stay.person()));
    }

    /** Where each of them is asked; null where that is nowhere. */
    private List<@Nullable Place> places(List<Question> questions) {
        var asking = questions.stream()
                .map(Question::token)
                .distinct()
                .flatMap(token -> gates.named(token).stream())
                .toList();
        Map<DeviceId, Post> posts = gates.posts(asking).stream()
                .filter(post -> post.protocol() == Protocol.ONLINE)
                .collect(Collectors.toMap(Post::device, post -> post));
        var places = new ArrayList<@Nullable Place>();
        for (var question : questions) {
            var post = gates.named(question.token()).map(posts::get).orElse(null);
            places.add(post == null ? null : new Place(post.campus(), post.direction(), question.means()));
        }
        return places;
    }
}
