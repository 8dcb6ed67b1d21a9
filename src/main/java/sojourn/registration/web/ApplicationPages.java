package sojourn.registration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.State;
import sojourn.approval.web.ApprovalViews;
import sojourn.approval.web.Granted;
import sojourn.basis.Bases;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.register.IssuedNumber;
import sojourn.registration.Registrations;
import sojourn.registration.Registrations.Application;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** Lays out the application as it was sent, with its way and the staff numbers it brought. */
@Component
class ApplicationPages {

    private final Registrations registrations;
    private final ApprovalViews views;
    private final Bases bases;
    private final Departments departments;
    private final Humans humans;
    private final Afterwards afterwards;

    ApplicationPages(
            Registrations registrations,
            ApprovalViews views,
            Bases bases,
            Departments departments,
            Humans humans,
            Afterwards afterwards) {
        this.registrations = registrations;
        this.views = views;
        this.bases = bases;
        this.departments = departments;
        this.humans = humans;
        this.afterwards = afterwards;
    }

    ApplicationPage of(Approval approval, SignedIn reader, Locale locale) {
        var application = registrations.get(approval.id());
        var serial = approval.serial().orElseThrow();
        var issued = afterwards.issued(approval);
        var mine = approval.applicant().equals(reader.human());
        return new ApplicationPage(
                new ApplicationPage.Head(
                        approval.id(),
                        serial,
                        name(approval.applicant()),
                        approval.sentAt().orElseThrow(),
                        approval.state()),
                application.registration(),
                Granted.by(approval),
                departments.get(application.registration().department()).name(locale),
                people(application, issued, approval.leftOutKeys()),
                bases.shownTo(reader.human(), approval),
                new ApplicationPage.Declared(
                        application.declaration(), name(application.declaredBy()), application.declaredAt()),
                views.timeline(approval, reader, afterwards.of(issued, locale)),
                views.actions(approval, reader),
                mine && approval.state().ended() && approval.state() != State.AGREED);
    }

    private static List<ApplicationPage.Person> people(
            Application application, List<IssuedNumber> issued, Set<String> leftOut) {
        var all = new ArrayList<ApplicationPage.Person>();
        var numbers = issued.iterator();
        for (var newcomer : application.registration().people()) {
            int place = all.size();
            var out = leftOut.contains(Integer.toString(place));
            all.add(new ApplicationPage.Person(
                    newcomer,
                    application.warned().contains(place),
                    out,
                    !out && numbers.hasNext() ? numbers.next() : null));
        }
        return all;
    }

    private String name(HumanId human) {
        return humans.get(human).name();
    }
}
