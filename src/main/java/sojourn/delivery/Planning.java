package sojourn.delivery;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.organization.Campus;
import sojourn.organization.Campuses;
import sojourn.register.PersonId;

/** When what is planned: news at once, everybody every now and then and after a device was set up. */
@Component
class Planning {

    private final Planner planner;
    private final Campuses campuses;
    private final Crew crew;
    private final Bell bell;
    private final Duration every;
    private boolean never = true;
    private long last = System.nanoTime();

    Planning(Planner planner, Campuses campuses, Crew crew, Bell bell, DeliverySettings settings) {
        this.planner = planner;
        this.campuses = campuses;
        this.crew = crew;
        this.bell = bell;
        every = settings.plan();
    }

    /** News, and everybody where it is time; also in between, news first. */
    void round() {
        news();
        var why = planner.everybody();
        if (never || !why.isEmpty() || System.nanoTime() - last > every.toNanos()) {
            long begun = System.nanoTime();
            for (Campus campus : campuses.all()) {
                pages(after -> planner.admitted(campus.id(), after));
            }
            pages(planner::wanted);
            // whoever fails or stops before has planned nobody; what was touched since then is for the next round
            if (crew.working()) {
                planner.planned(why);
                never = false;
                last = begun;
            }
        }
    }

    private void pages(UnaryOperator<@Nullable PersonId> page) {
        PersonId after = page.apply(null);
        while (after != null && crew.working()) {
            news();
            after = page.apply(after);
        }
    }

    private void news() {
        boolean more = true;
        while (more && crew.working()) {
            var planned = planner.news();
            if (planned.anybody()) {
                bell.ring();
            }
            more = planned.more();
        }
    }
}
