package sojourn.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import sojourn.approval.OpenSteps;
import sojourn.organization.Departments;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.register.Leaving;
import sojourn.register.Register;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/**
 * Reminds, in one digest a day for each human at most: deciders at half of the promised time and at its end (R27), secretaries 30, 14, 7
 * and 1 days before somebody leaves (R49). Whoever leaves is told so themselves.
 *
 * <p>A reminder is due at a moment that follows from what it is about; a digest tells all that have come up since the one before. So a step
 * that opens again is reminded of again, and nothing is told twice or lost by a restart. At night nobody is reminded.
 */
@Component
class Reminders {

    private static final List<Integer> DAYS_BEFORE = List.of(30, 14, 7, 1);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final OpenSteps steps;
    private final Register register;
    private final Offices offices;
    private final Departments departments;
    private final Digests digests;
    private final CampusTime time;
    private @Nullable LocalDate leavingSeen;

    Reminders(
            OpenSteps steps,
            Register register,
            Offices offices,
            Departments departments,
            Digests digests,
            CampusTime time) {
        this.steps = steps;
        this.register = register;
        this.offices = offices;
        this.departments = departments;
        this.digests = digests;
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
        // many people, and nothing that changes before the next morning
        var leaving = time.today().equals(leavingSeen)
                ? List.<Leaving>of()
                : register.leavingBy(time.today().plusDays(DAYS_BEFORE.getFirst()));
        leavingSoon(agendas, leaving);
        digests.send(agendas, now);
        leaving.forEach(one -> farewell(one, now));
        leavingSeen = time.today();
    }

    private void owed(Map<HumanId, Agenda> agendas, Instant now) {
        for (var step : steps.pastHalf()) {
            for (var human : step.asked()) {
                agendas.computeIfAbsent(human, h -> new Agenda()).waits(step.half(), step.due(), now);
            }
        }
    }

    private void leavingSoon(Map<HumanId, Agenda> agendas, List<Leaving> leaving) {
        if (leaving.isEmpty()) {
            return;
        }
        var byDepartment = leaving.stream().collect(Collectors.groupingBy(Leaving::department));
        for (var secretary : offices.holders(Role.SECRETARY)) {
            departments.withDescendants(offices.departmentsOf(secretary.id(), Role.SECRETARY)).stream()
                    .flatMap(own -> byDepartment.getOrDefault(own, List.of()).stream())
                    .forEach(one -> agendas.computeIfAbsent(secretary.id(), h -> new Agenda())
                            .leaves(one.until(), moments(one.until()).toList()));
        }
    }

    private void farewell(Leaving one, Instant now) {
        moments(one.until())
                .filter(moment -> !moment.isAfter(now))
                .reduce((earlier, later) -> later)
                .ifPresent(moment -> digests.farewell(one, moment));
    }

    private Stream<Instant> moments(LocalDate until) {
        return DAYS_BEFORE.stream().map(days -> time.at(until.minusDays(days), MORNING));
    }
}
