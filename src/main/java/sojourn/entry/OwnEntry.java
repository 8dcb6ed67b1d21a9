package sojourn.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.face.Faces;
import sojourn.face.Opening;
import sojourn.register.OwnStay;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** Where a person stands with coming onto campus: what they have, what they have asked for, what they may do next. */
@Service
@Transactional
public class OwnEntry {

    private final Desk desk;
    private final Faces faces;
    private final Drafts drafts;
    private final Applications applications;
    private final ApplicationRows rows;
    private final Approvals approvals;
    private final CampusTime time;

    OwnEntry(
            Desk desk,
            Faces faces,
            Drafts drafts,
            Applications applications,
            ApplicationRows rows,
            Approvals approvals,
            CampusTime time) {
        this.desk = desk;
        this.faces = faces;
        this.drafts = drafts;
        this.applications = applications;
        this.rows = rows;
        this.approvals = approvals;
        this.time = time;
    }

    /**
     * Where they stand.
     *
     * @param permits theirs that count and are not over, the earliest first
     * @param waiting applications that are under way or were sent back
     * @param last their last application, whatever became of it; null before the first
     * @param prolongable permits that end before their stay does now and have no successor, all on the same day; empty where there is nothing to prolong
     */
    public record Standing(
            OwnStay stay,
            Opening opening,
            List<EntryPermit> permits,
            List<Approval> waiting,
            @Nullable Approval last,
            List<EntryPermit> prolongable) {}

    @Transactional(readOnly = true)
    public Standing of(HumanId human) {
        var stay = desk.stay(human);
        var permits = desk.permits(stay).stream()
                .filter(permit -> !permit.until().isBefore(time.today()))
                .toList();
        var claims = rows.claims(stay.person());
        var waiting = claims.stream()
                .map(ApplicationRows.Claim::application)
                .distinct()
                .map(id -> approvals.get(id, human))
                .toList();
        return new Standing(
                stay,
                faces.opening(human),
                permits,
                waiting,
                rows.latest(stay.person()).map(id -> approvals.get(id, human)).orElse(null),
                prolongable(stay, desk.permits(stay), claims));
    }

    /**
     * 延长: asks for the same campuses up to the present 离校日期, sent at once; the person has declared what they were shown (R39).
     *
     * @throws NotFound where there is nothing to prolong
     */
    public Prolonged prolong(HumanId human) {
        var stay = desk.stay(human);
        rows.take(stay.person());
        var over = prolongable(stay, desk.permits(stay), rows.claims(stay.person()));
        if (over.isEmpty()) {
            throw new NotFound();
        }
        var before = applications.get(over.getFirst().application()).application();
        var next = over.getFirst().until().plusDays(1);
        var from = next.isBefore(time.today()) ? time.today() : next;
        var typed = new Typed(
                        over.stream().map(permit -> permit.campus().toString()).toList(),
                        (from.isBefore(stay.from()) ? stay.from() : from).toString(),
                        stay.until().toString(),
                        before.reason(),
                        before.contact(),
                        "",
                        null)
                .declared(applications.wording(), time.now());
        var id = drafts.begin(human, stay, typed, "prolong");
        return new Prolonged(id, applications.send(id, human).application() != null);
    }

    /** The application that asks for it, and whether it could be sent as it is; else it stays a draft. */
    public record Prolonged(ApprovalId id, boolean sent) {}

    private List<EntryPermit> prolongable(OwnStay stay, List<EntryPermit> permits, List<ApplicationRows.Claim> claims) {
        var asked = claims.stream().map(ApplicationRows.Claim::campus).toList();
        var last = permits.stream()
                .filter(permit -> permits.stream()
                        .noneMatch(other -> other.campus().equals(permit.campus())
                                && other.until().isAfter(permit.until())))
                .filter(permit -> permit.until().isBefore(stay.until()) && !asked.contains(permit.campus()))
                .toList();
        var day = last.stream().map(EntryPermit::until).min(Comparator.naturalOrder());
        return day.<List<EntryPermit>>map(until -> ending(last, until)).orElse(List.of());
    }

    private static List<EntryPermit> ending(List<EntryPermit> permits, LocalDate day) {
        return permits.stream().filter(permit -> permit.until().equals(day)).toList();
    }
}
