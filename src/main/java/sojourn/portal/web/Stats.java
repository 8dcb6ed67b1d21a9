package sojourn.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.Worklist;
import sojourn.face.Review;
import sojourn.portal.web.HomePage.Stat;
import sojourn.register.Counts;
import sojourn.shell.Audience;
import sojourn.shell.HumanId;

/** The numbers at the head of the home page, each for whom it concerns. */
@Component
class Stats {

    private final Review review;
    private final Hall hall;

    Stats(Review review, Hall hall) {
        this.review = review;
        this.hall = hall;
    }

    /** How many pictures wait for this reader's review. */
    long toReview(HumanId human, Set<Audience> held) {
        return held.contains(Audience.PHOTO_REVIEWER) ? review.backlog(human).waiting() : 0;
    }

    /**
     * @param people null for who has no department
     */
    List<Stat> of(Worklist.Counts work, @Nullable Counts people, long toReview, Set<Audience> held, Locale locale) {
        var stats = new ArrayList<Stat>();
        if (held.contains(Audience.LEADER) || held.contains(Audience.DEPUTY)) {
            stats.add(stat(work.toDecide(), "to-decide", "/approvals", true, locale));
        }
        if (held.contains(Audience.PHOTO_REVIEWER)) {
            stats.add(stat(toReview, "to-review", "/faces/review", true, locale));
        }
        if (held.contains(Audience.SECRETARY)) {
            var todo = work.drafts() + work.returned();
            stats.add(stat(todo, "todo", "/progress", true, locale, work.returned(), work.drafts()));
            stats.add(stat(work.running(), "running", "/progress?tab=running", false, locale, work.overdue()));
        }
        if (people != null) {
            stats.add(stat(people.expiring(), "expiring", "/people?standing=EXPIRING", true, locale));
            stats.add(stat(people.valid(), "valid", "/people?standing=VALID", false, locale));
        }
        return stats;
    }

    private Stat stat(long number, String what, String path, boolean wait, Locale locale, Object... hint) {
        return new Stat(
                number,
                hall.say(locale, "portal.stat." + what),
                hall.say(locale, "portal.stat." + what + "-hint", hint),
                path,
                wait);
    }
}
