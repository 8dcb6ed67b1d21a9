package sojourn.entry;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sojourn.approval.Act;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Decision;
import sojourn.approval.Markable;
import sojourn.approval.Matter;
import sojourn.approval.Subject;
import sojourn.organization.Campuses;
import sojourn.shell.CampusTime;
import sojourn.shell.NotFound;

/** What an approval of 教职工返校申请 brings: permits for its campuses in the same moment, or none (R39). */
@Component
class EntryMatter implements Matter {

    static final String KIND = "entry";

    private final ApplicationRows rows;
    private final DraftRows drafts;
    private final Granting granting;
    private final EntryLines lines;
    private final Campuses campuses;
    private final CampusTime time;

    EntryMatter(
            ApplicationRows rows,
            DraftRows drafts,
            Granting granting,
            EntryLines lines,
            Campuses campuses,
            CampusTime time) {
        this.rows = rows;
        this.drafts = drafts;
        this.granting = granting;
        this.lines = lines;
        this.campuses = campuses;
        this.time = time;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void carryOut(Approval approval, Act agreed) {
        granting.grant(approval, agreed, application(approval.id()));
        clear(approval);
    }

    @Override
    public String until() {
        return "entry.last-day";
    }

    @Override
    public void dropped(Approval approval) {
        clear(approval);
    }

    private void clear(Approval approval) {
        rows.free(approval.id());
        drafts.delete(approval.id());
    }

    /** Each campus: a yes may be for some of them, or until an earlier day. */
    @Override
    public List<Subject> subjects(ApprovalId id) {
        var application = application(id);
        var earliest = application.from().isAfter(time.today()) ? application.from() : time.today();
        return campuses.all().stream()
                .filter(campus -> application.campuses().contains(campus.id()))
                .map(campus -> new Subject(campus.id().toString(), campus.zh(), application.until(), earliest))
                .toList();
    }

    @Override
    public List<Markable> markable(ApprovalId id) {
        return Stream.of("campuses", "from", "until", "reason", "contact")
                .map(field -> new Markable(field, "entry." + field, null, "#" + field))
                .toList();
    }

    @Override
    public Map<ApprovalId, Matter.Line> lines(Collection<ApprovalId> ids, Locale locale) {
        return lines.of(ids, locale);
    }

    @Override
    public String path(ApprovalId id) {
        return "/entry/" + id;
    }

    @Override
    public Optional<String> meaning(Approval approval, Decision decision, Locale locale) {
        return decision == Decision.AGREE
                ? Optional.of(lines.meaning(application(approval.id()), locale))
                : Optional.empty();
    }

    private EntryApplication application(ApprovalId id) {
        return rows.find(id).orElseThrow(NotFound::new).application();
    }
}
