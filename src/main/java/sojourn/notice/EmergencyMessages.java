package sojourn.notice;

import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sojourn.emergency.PapersAwaited;
import sojourn.organization.CampusOffices;
import sojourn.organization.Human;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;

/** Asks whoever let somebody in by an emergency entry, and the security office of that campus, for the papers; by the number of the slip, without a name. */
@Component
class EmergencyMessages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Inbox inbox;
    private final CampusOffices offices;
    private final CampusTime time;

    EmergencyMessages(Inbox inbox, CampusOffices offices, CampusTime time) {
        this.inbox = inbox;
        this.offices = offices;
        this.time = time;
    }

    @ApplicationModuleListener
    void on(PapersAwaited awaited) {
        var office =
                offices.holders(Role.SECURITY_OFFICE, awaited.campus()).stream().map(Human::id);
        Stream.concat(Stream.of(awaited.openedBy()), office)
                .distinct()
                .forEach(human -> inbox.tell(
                        human,
                        awaited.at(),
                        "papers " + awaited.entry() + " " + awaited.chase() + " " + awaited.at(),
                        "/emergency/" + awaited.entry(),
                        "notice.papers." + awaited.chase(),
                        awaited.slip(),
                        MOMENT.format(time.at(awaited.due()))));
    }
}
