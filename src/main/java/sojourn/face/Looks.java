package sojourn.face;

import java.util.Comparator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.limit.LimitReached;
import sojourn.organization.CampusOffices;
import sojourn.organization.Departments;
import sojourn.organization.Role;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/**
 * The special right to see somebody's face: the security office (保卫处), one person of their campus by the exact number, for a reason that goes into the trail and
 * that the person reads in 我的信息 (R36). So many times an hour, found or not; each time is told to the trail.
 */
@Service
// what was asked in vain counts too
@Transactional(noRollbackFor = NotFound.class)
public class Looks {

    private final CampusOffices offices;
    private final Presents presents;
    private final Departments departments;
    private final FaceRows rows;
    private final LookLimit limit;
    private final ApplicationEventPublisher events;

    Looks(
            CampusOffices offices,
            Presents presents,
            Departments departments,
            FaceRows rows,
            LookLimit limit,
            ApplicationEventPublisher events) {
        this.offices = offices;
        this.presents = presents;
        this.departments = departments;
        this.rows = rows;
        this.limit = limit;
        this.events = events;
    }

    /** Who is on it, and the bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Seen(String name, StaffNumber number, byte[] content) {}

    /**
     * The one that opens, else the one that waits. The reason has 4 to 200 characters.
     *
     * @throws NotFound for who may not, whom nobody knows, and who has none
     * @throws LimitReached before anything is looked up
     */
    public Seen look(StaffNumber number, HumanId reader, String reason) {
        var campuses = offices.where(reader, Role.SECURITY_OFFICE).orElseThrow(NotFound::new);
        limit.use(reader);
        return presents.byNumber(number)
                .filter(person -> campuses.isEmpty()
                        || campuses.contains(
                                departments.get(person.department()).campus()))
                .flatMap(person -> rows.of(person.person()).stream()
                        .min(Comparator.comparing(one -> !one.approved()))
                        .map(photo -> seen(person, photo, reader, reason)))
                .orElseThrow(() -> missed(number, reader, reason));
    }

    private Seen seen(Present person, FacePhoto photo, HumanId reader, String reason) {
        events.publishEvent(Deed.of(reader, "face.looked", "person", person.person())
                .with("photo", photo.id())
                .with("reason", reason));
        return new Seen(person.name(), person.number(), rows.content(photo));
    }

    private NotFound missed(StaffNumber number, HumanId reader, String reason) {
        events.publishEvent(
                Deed.of(reader, "face.looked-in-vain", "number", number).with("reason", reason));
        return new NotFound();
    }
}
