package sojourn.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import sojourn.approval.OpenSteps;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/**
 * Reminds, in one digest a day for each human at most: deciders at half of the promised time and at its end (R27), secretaries 30, 14, 7
 * and 1 days before somebody leaves (R49). Whoever leaves is told so themselves.
 *
 * <p>A reminder is due at a moment that follows from what it is about, and to whoever is asked without having been told: a leader who came
 * later, a deputy whose first day it is. A digest tells all that has come up. So a step that opens again is reminded of again, and nothing
 * is told twice or lost by a restart. At night nobody is reminded.
 */
@Component
class Reminders {

    static final List<Integer> DAYS_BEFORE = List.of(30, 14, 7, 1);
    static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    /** So long a first message may be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(30);

    private final OpenSteps steps;
    private final Told told;
    private final Secretaries secretaries;
    private final Digests digests;
    private final Farewells farewells;
    private final CampusTime time;
    private @Nullable LocalDate leavingSeen;

    Reminders(
            OpenSteps steps,
            Told told,
            Secretaries secretaries,
            Digests digests,
            Farewells farewells,
            CampusTime time) {
        this.steps = steps;
        this.told = told;
        this.secretaries = secretaries;
        this.digests = digests;
        this.farewells = farewells;
        this.time = time;
    }

    @Bean
    static RecurringTask<Void> noticeReminders(Reminders reminders) {
        return Tasks.recurring("notice-reminders", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> reminders.look());
    }

    void look() {
        var now = time.now();
        var hour = LocalTime.from(time.at(now));
        if (hour.isBefore(MORNING) || hour.isAfter(EVENING)) {
            return;
        }
        var agendas = new HashMap<HumanId, Agenda>();
        owed(agendas, now);
        // nothing that changes before the next morning
        if (!time.today().equals(leavingSeen)) {
            secretaries.leavingSoon(agendas);
        }
        digests.send(agendas, now);
        farewells.send();
        leavingSeen = time.today();
    }

    private void owed(Map<HumanId, Agenda> agendas, Instant now) {
        // before the steps are read: of what opens in between nothing is known yet, and nothing is forgotten
        var known = told.all();
        var gone = new HashSet<>(known.keySet());
        for (var step : steps.asked()) {
            var place = step.place();
            for (var human : step.asked()) {
                var ask = new Ask(human, place.approval(), place.step(), place.round());
                var since = known.get(ask);
                gone.remove(ask);
                if (since != null || !place.opened().plus(ON_ITS_WAY).isAfter(now)) {
                    agendas.computeIfAbsent(human, h -> new Agenda()).waits(ask, step, since, now);
                }
            }
        }
        told.forget(gone);
    }
}
