package sojourn.guard;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import sojourn.emergency.Emergencies;
import sojourn.entry.Admissions;
import sojourn.entry.Means;
import sojourn.entry.Verdict;
import sojourn.guard.Answer.Who;
import sojourn.organization.CampusId;
import sojourn.register.Present;
import sojourn.shell.HumanId;
import sojourn.watch.Watched;

/** Asks the one rule about somebody the register knows, and whether the security office wants to be called first (R40). */
@Component
class Judging {

    private final Admissions admissions;
    private final Emergencies emergencies;
    private final Watched watched;
    private final Contacts contacts;
    private final Notebook notebook;

    Judging(Admissions admissions, Emergencies emergencies, Watched watched, Contacts contacts, Notebook notebook) {
        this.admissions = admissions;
        this.emergencies = emergencies;
        this.watched = watched;
        this.contacts = contacts;
        this.notebook = notebook;
    }

    Answer judge(Present person, boolean byCode, boolean usedBefore, CampusId campus, HumanId by) {
        var verdict = admissions.now(person.person(), campus, Means.OTHER);
        var first = !watched.among(List.of(person.person())).isEmpty();
        notebook.write(
                by,
                campus,
                person.person().toString(),
                byCode,
                said(verdict) + (first ? " first" : "") + (usedBefore ? " again" : ""));
        var who = new Who(person.name(), person.number(), person.category(), person.department());
        return switch (verdict) {
            case Verdict.Open(Instant until) ->
                new Answer(
                        true,
                        first,
                        "",
                        who,
                        null,
                        emergencies.letsIn(person.person(), campus),
                        until,
                        null,
                        byCode,
                        usedBefore,
                        first(first, campus));
            case Verdict.Closed closed ->
                new Answer(
                        false,
                        first,
                        closed.reason().key(),
                        who,
                        null,
                        false,
                        null,
                        closed.from(),
                        byCode,
                        usedBefore,
                        first ? contacts.office(campus) : contacts.about(closed.reason(), person.department(), campus));
        };
    }

    /** No, and who it is nobody knows. */
    Answer unknown(String word, boolean byCode, boolean usedBefore, CampusId campus) {
        return new Answer(
                false, false, word, null, null, false, null, null, byCode, usedBefore, contacts.office(campus));
    }

    /** Whom to call before somebody comes in who may. */
    Answer.Calls first(boolean first, CampusId campus) {
        return first ? contacts.office(campus) : Answer.Calls.NOBODY;
    }

    private static String said(Verdict verdict) {
        return verdict instanceof Verdict.Closed closed ? closed.reason().name() : "OPEN";
    }
}
