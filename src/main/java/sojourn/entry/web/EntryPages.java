package sojourn.entry.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.State;
import sojourn.approval.web.ApprovalViews;
import sojourn.entry.Admissions;
import sojourn.entry.Applications;
import sojourn.entry.Draft;
import sojourn.entry.EntryPermit;
import sojourn.entry.Means;
import sojourn.entry.OwnEntry;
import sojourn.entry.Verdict;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.organization.Human;
import sojourn.register.OwnStay;
import sojourn.register.Status;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.SignedIn;
import sojourn.shell.Words;

/** Lays out a person's own pages. */
@Component
class EntryPages {

    private final Applications applications;
    private final ApprovalViews views;
    private final Campuses campuses;
    private final Words words;
    private final CampusTime time;
    private final Admissions admissions;

    EntryPages(
            Applications applications,
            ApprovalViews views,
            Campuses campuses,
            Words words,
            CampusTime time,
            Admissions admissions) {
        this.applications = applications;
        this.views = views;
        this.campuses = campuses;
        this.words = words;
        this.time = time;
        this.admissions = admissions;
    }

    /** What is shown of a form besides its text. */
    record Showing(String token, @Nullable String beside, Faults faults) {}

    FormPage form(Draft draft, OwnStay stay, Showing showing, SignedIn reader, Locale locale) {
        return new FormPage(
                saved(draft, showing.token()),
                showing.beside(),
                draft.typed(),
                new FormPage.Around(stay, campuses.all(), applications.wording()),
                views.returned(draft.id(), reader),
                named(showing.faults(), locale));
    }

    private Faults named(Faults faults, Locale locale) {
        var named = new Faults();
        faults.all()
                .forEach(fault -> named.add(
                        fault.field(),
                        fault.label(),
                        fault.key(),
                        fault.arguments().stream()
                                .map(one -> one instanceof CampusId campus ? names(List.of(campus), locale) : one)
                                .toArray()));
        return named;
    }

    NowPage now(OwnStay stay, List<Human> office, boolean declined) {
        return new NowPage(
                campuses.all().stream()
                        .map(campus -> {
                            var other = admissions.now(stay.person(), campus.id(), Means.OTHER);
                            return new NowPage.Place(
                                    campus,
                                    admissions.now(stay.person(), campus.id(), Means.FACE),
                                    other,
                                    lastDay(other));
                        })
                        .sorted(Comparator.comparingInt(NowPage.Place::rank))
                        .toList(),
                stay.status() == Status.FROZEN,
                office,
                declined);
    }

    /** Where it ends with a day, that day. */
    private @Nullable LocalDate lastDay(Verdict verdict) {
        return verdict instanceof Verdict.Open(Instant until) ? time.dayEndingAt(until) : null;
    }

    FormPage.SavedPage saved(Draft draft, String token) {
        return new FormPage.SavedPage(draft.id(), draft.version(), token, draft.savedAt());
    }

    OwnPage own(OwnEntry.Standing standing, List<Human> office, Locale locale) {
        var last = standing.last();
        var unheard = last != null && last.state().ended() && last.state() != State.AGREED;
        return new OwnPage(
                standing,
                standing.permits().stream()
                        .map(permit -> permit(permit, locale))
                        .toList(),
                standing.waiting().stream().map(one -> waiting(one, locale)).toList(),
                last == null || !unheard ? null : waiting(last, locale),
                prolonging(standing, locale),
                office);
    }

    private OwnPage.Permit permit(EntryPermit permit, Locale locale) {
        return new OwnPage.Permit(
                permit.id(),
                names(List.of(permit.campus()), locale),
                permit.from(),
                permit.until(),
                permit.worksFrom(),
                !time.now().isBefore(permit.worksFrom()),
                !time.today().isBefore(permit.from()),
                permit.serial());
    }

    private OwnPage.Waiting waiting(Approval approval, Locale locale) {
        ApprovalId id = approval.id();
        return new OwnPage.Waiting(
                id,
                approval.serial().orElse(""),
                names(applications.get(id).application().campuses(), locale),
                approval.state());
    }

    private OwnPage.@Nullable Prolonging prolonging(OwnEntry.Standing standing, Locale locale) {
        var over = standing.prolongable();
        return over.isEmpty()
                ? null
                : new OwnPage.Prolonging(
                        names(over.stream().map(EntryPermit::campus).toList(), locale),
                        over.getFirst().until(),
                        standing.stay().until(),
                        applications.wording());
    }

    /** In the order of the campuses. */
    String names(Collection<CampusId> chosen, Locale locale) {
        return campuses.all().stream()
                .filter(campus -> chosen.contains(campus.id()))
                .map(campus -> campus.name(locale))
                .collect(Collectors.joining(words.say(locale, "registration.comma")));
    }
}
