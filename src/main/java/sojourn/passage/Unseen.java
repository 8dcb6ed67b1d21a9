package sojourn.passage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.organization.DepartmentId;
import sojourn.register.Affiliations;
import sojourn.register.Affiliations.Affiliation;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/** 从未入校: whose stay goes on for more than a week and who never passed a gate, as far back as passages are kept (R46). */
@Service
@Transactional(readOnly = true)
public class Unseen {

    /** So long nobody asks. */
    public static final int DAYS = 7;

    /** Nearly everybody passes: a page is not worth looking at more than some thousand. */
    private static final int PARTS = 10;

    private static final int PART = 500;

    private final Affiliations affiliations;
    private final PresenceRows presence;
    private final CampusTime time;

    Unseen(Affiliations affiliations, PresenceRows presence, CampusTime time) {
        this.affiliations = affiliations;
        this.presence = presence;
        this.time = time;
    }

    /**
     * A page of them.
     *
     * @param next whom the next page goes on after, also where this one is not full; null on the last one
     */
    public record Slice(List<Affiliation> people, @Nullable PersonId next) {}

    public Slice of(Collection<DepartmentId> departments, @Nullable PersonId after, int most) {
        var came = time.today().minusDays(DAYS + 1L);
        var unseen = new ArrayList<Affiliation>();
        var last = after;
        for (int n = 0; n < PARTS; n++) {
            var part = affiliations.staying(departments, came, last, PART);
            var seen = presence.seen(part.stream().map(Affiliation::person).toList());
            for (var one : part) {
                if (!seen.contains(one.person())) {
                    if (unseen.size() == most) {
                        return new Slice(unseen, unseen.getLast().person());
                    }
                    unseen.add(one);
                }
            }
            if (part.size() < PART) {
                return new Slice(unseen, null);
            }
            last = part.getLast().person();
        }
        return new Slice(unseen, last);
    }
}
