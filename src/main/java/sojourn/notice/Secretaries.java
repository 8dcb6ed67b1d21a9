package sojourn.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sojourn.organization.Departments;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.register.Leavers;
import sojourn.register.Register;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Who of a secretary's departments leaves soon (R49), counted by department and day. */
@Component
class Secretaries {

    private final Register register;
    private final Offices offices;
    private final Departments departments;
    private final CampusTime time;

    Secretaries(Register register, Offices offices, Departments departments, CampusTime time) {
        this.register = register;
        this.offices = offices;
        this.departments = departments;
        this.time = time;
    }

    void leavingSoon(Map<HumanId, Agenda> agendas) {
        var byDepartment = register.leavingBy(time.today().plusDays(Reminders.DAYS_BEFORE.getFirst())).stream()
                .collect(Collectors.groupingBy(Leavers::department));
        if (byDepartment.isEmpty()) {
            return;
        }
        for (var secretary : offices.holders(Role.SECRETARY)) {
            departments.withDescendants(offices.departmentsOf(secretary.id(), Role.SECRETARY)).stream()
                    .flatMap(own -> byDepartment.getOrDefault(own, List.of()).stream())
                    .forEach(some -> leave(agendas.computeIfAbsent(secretary.id(), h -> new Agenda()), some));
        }
    }

    private void leave(Agenda agenda, Leavers some) {
        agenda.leave(
                some.people(),
                some.until(),
                Reminders.DAYS_BEFORE.stream()
                        .map(days -> some.until().minusDays(days))
                        .filter(day -> !day.isBefore(some.firstCame()))
                        .map(day -> time.at(day, Reminders.MORNING)));
    }
}
