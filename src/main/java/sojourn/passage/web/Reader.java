package sojourn.passage.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sojourn.organization.CampusOffices;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Role;
import sojourn.passage.Scope;
import sojourn.register.PersonId;
import sojourn.register.Register;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** What one may see, asked anew each time (R28), and that they have looked: where people come and go is nobody's pastime. */
@Component
class Reader {

    private final CampusOffices offices;
    private final Register register;
    private final Departments departments;
    private final ApplicationEventPublisher events;

    Reader(CampusOffices offices, Register register, Departments departments, ApplicationEventPublisher events) {
        this.offices = offices;
        this.register = register;
        this.departments = departments;
        this.events = events;
    }

    Scope scope(HumanId reader) {
        return securityOffice(reader).orElseThrow(NotFound::new);
    }

    Optional<Scope> securityOffice(HumanId reader) {
        return offices.where(reader, Role.SECURITY_OFFICE).map(Scope::new);
    }

    /** All for the security office; for a department its own and those below it. */
    List<DepartmentId> departments(HumanId reader) {
        return securityOffice(reader).isPresent()
                ? departments.all().stream().map(Department::id).toList()
                : register.departmentsSeenBy(reader);
    }

    /** At where one person comes and goes; they read it in 我的信息. */
    void lookedAt(HumanId reader, PersonId person) {
        events.publishEvent(Deed.of(reader, "passage.person-looked", "person", person));
    }

    /** @param part of it; empty for all */
    void looked(HumanId reader, String list, String part) {
        events.publishEvent(Deed.of(reader, "passage.looked", "passages", list).with("part", part));
    }
}
