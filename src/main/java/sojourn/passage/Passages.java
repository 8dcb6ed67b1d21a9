package sojourn.passage;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.entry.Reason;
import sojourn.gate.GateId;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;
import sojourn.shell.NotFound;

/** The read side: who passed, and who was not let in (R46). Whether the reader may know is the caller's question. */
@Service
@Transactional(readOnly = true)
public class Passages {

    /** How far back a person sees their own, and the security office sees who was not let in. */
    public static final Duration LATELY = Duration.ofDays(30);

    private static final Set<Reason> OVER = Set.of(Reason.EXPIRED, Reason.PERMIT_OVER, Reason.DELETED);

    private final PassageRows rows;
    private final PresenceRows presence;
    private final Tally tally;
    private final Days days;
    private final CampusTime time;

    Passages(PassageRows rows, PresenceRows presence, Tally tally, Days days, CampusTime time) {
        this.rows = rows;
        this.presence = presence;
        this.tally = tally;
        this.days = days;
        this.time = time;
    }

    /** Passages of a day: how many came in, went out, and were not let through. */
    public record Counts(long in, long out, long denied) {}

    /**
     * 今日通行: since midnight, the latest first, a page at a time.
     *
     * @param gate null for every gate
     * @param denied only those who were not let through
     * @param after the last of the page before; null for the first page
     * @throws NotFound when there is no such passage within the scope
     */
    public List<Passage> today(
            Scope scope, @Nullable GateId gate, boolean denied, @Nullable PassageId after, int most) {
        return rows.since(time.startOf(time.today()), scope, gate, denied, place(after, scope), most);
    }

    public Counts countToday(Scope scope, @Nullable GateId gate) {
        return tally.of(time.today(), scope, gate);
    }

    /** How many are inside now. */
    public long countInside(Scope scope) {
        return presence.countInside(days.began(), scope);
    }

    /** 过期后尝试: who came lately though their stay or permit was over, or they were deleted; the latest first, a page at a time. */
    public List<Passage> late(Scope scope, @Nullable PassageId after, int most) {
        return rows.denied(time.now().minus(LATELY), scope, OVER, place(after, scope), most);
    }

    /**
     * 我的通行记录: a person's own of lately.
     *
     * @throws NotFound when that passage is not theirs
     */
    public List<Passage> of(PersonId person, @Nullable PassageId after, int most) {
        return rows.of(
                person, time.now().minus(LATELY), Scope.EVERYWHERE, placeOf(person, after, Scope.EVERYWHERE), most);
    }

    /**
     * 通行记录 of one person as far back as they are kept, the latest first, a page at a time.
     *
     * @throws NotFound when that passage is not theirs, or outside the scope
     */
    public List<Passage> kept(PersonId person, Scope scope, @Nullable PassageId after, int most) {
        return rows.of(person, time.now().minus(days.keeps()), scope, placeOf(person, after, scope), most);
    }

    /** How long a passage is kept. */
    public Duration kept() {
        return days.keeps();
    }

    private @Nullable Passage placeOf(PersonId person, @Nullable PassageId after, Scope scope) {
        var place = place(after, scope);
        if (place != null && !person.equals(place.person())) {
            throw new NotFound();
        }
        return place;
    }

    private @Nullable Passage place(@Nullable PassageId after, Scope scope) {
        return after == null
                ? null
                : rows.find(after)
                        .filter(passage -> scope.sees(passage.campus()))
                        .orElseThrow(NotFound::new);
    }
}
