package sojourn.entry.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.State;
import sojourn.approval.web.ApprovalViews;
import sojourn.entry.Applications;
import sojourn.entry.Draft;
import sojourn.entry.EntryPermit;
import sojourn.entry.OwnEntry;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.register.OwnStay;
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

    EntryPages(Applications applications, ApprovalViews views, Campuses campuses, Words words, CampusTime time) {
        this.applications = applications;
        this.views = views;
        this.campuses = campuses;
        this.words = words;
        this.time = time;
    }

    /** What is shown of a form besides its text. */
    record Showing(String token, @Nullable String beside, Faults faults) {}

    FormPage form(Draft draft, OwnStay stay, Showing showing, SignedIn reader) {
        return new FormPage(
                saved(draft, showing.token()),
                showing.beside(),
                draft.typed(),
                new FormPage.Around(stay, campuses.all(), applications.wording()),
                views.returned(draft.id(), reader),
                showing.faults());
    }

    FormPage.SavedPage saved(Draft draft, String token) {
        return new FormPage.SavedPage(draft.id(), draft.version(), token, draft.savedAt());
    }

    OwnPage own(OwnEntry.Standing standing, Locale locale) {
        var last = standing.last();
        var unheard = last != null && last.state().ended() && last.state() != State.AGREED;
        return new OwnPage(
                standing,
                standing.permits().stream()
                        .map(permit -> permit(permit, locale))
                        .toList(),
                standing.waiting().stream().map(one -> waiting(one, locale)).toList(),
                last == null || !unheard ? null : waiting(last, locale),
                prolonging(standing, locale));
    }

    private OwnPage.Permit permit(EntryPermit permit, Locale locale) {
        return new OwnPage.Permit(
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
