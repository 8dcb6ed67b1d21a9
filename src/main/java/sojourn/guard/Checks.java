package sojourn.guard;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.emergency.Emergencies;
import sojourn.entry.Admissions;
import sojourn.entry.Means;
import sojourn.entry.Reason;
import sojourn.entry.Verdict;
import sojourn.guard.Answer.Who;
import sojourn.organization.CampusId;
import sojourn.passcode.PassCode;
import sojourn.passcode.PassCode.Reading;
import sojourn.passcode.PassKeys;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Answers a guard: a pass code is verified, a number looked up, and the one rule asked (R40, R45). That the guard stands at this campus is the caller's question. */
@Service
@Transactional
public class Checks {

    private static final String SLIP = "[0-9]{6}";

    private final PassKeys keys;
    private final Presents presents;
    private final Admissions admissions;
    private final Notebook notebook;
    private final Contacts contacts;
    private final Emergencies emergencies;
    private final CampusTime time;

    Checks(
            PassKeys keys,
            Presents presents,
            Admissions admissions,
            Notebook notebook,
            Contacts contacts,
            Emergencies emergencies,
            CampusTime time) {
        this.keys = keys;
        this.presents = presents;
        this.admissions = admissions;
        this.notebook = notebook;
        this.contacts = contacts;
        this.emergencies = emergencies;
        this.time = time;
    }

    /**
     * Yes or no.
     *
     * @param typed the text of a pass code, or a staff number with or without its letters, or the six digits of an emergency slip
     */
    public Answer check(String typed, CampusId campus, HumanId by) {
        var number = number(typed);
        if (number.isPresent()) {
            return judged(number.get(), false, false, campus, by);
        }
        if (typed.strip().matches(SLIP)) {
            return slip(typed.strip(), campus, by);
        }
        return switch (PassCode.read(typed, keys.published(), time.now())) {
            case Reading.Genuine(PassCode code) ->
                judged(code.number(), true, notebook.shown(code, campus), campus, by);
            case Reading.Refused(PassCode.Why why) -> {
                notebook.write(by, campus, "", true, why.name());
                yield Answer.unknown(why.key(), true, false, contacts.office(campus));
            }
        };
    }

    /** Of somebody the register knows the one rule is asked as ever; of a stranger the slip alone tells. */
    private Answer slip(String slip, CampusId campus, HumanId by) {
        var entry = emergencies.bySlip(slip, campus).orElse(null);
        var person = entry == null ? null : entry.person();
        if (person != null) {
            return judged(presents.of(List.of(person)).getFirst().number(), false, false, campus, by);
        }
        var who = entry == null ? null : entry.who();
        if (entry == null || who == null || !entry.opensAt(time.now())) {
            var word = entry == null ? "guard.slip.none" : "guard.slip.over";
            notebook.slip(by, campus, entry, "CLOSED");
            return Answer.unknown(word, false, false, contacts.office(campus));
        }
        notebook.slip(by, campus, entry, "OPEN");
        var stranger = new Answer.Stranger(who.name(), who.company(), who.maskedDocument(), who.host());
        return new Answer(true, "", null, stranger, true, entry.until(), null, false, false, Answer.Calls.NOBODY);
    }

    private Answer judged(StaffNumber number, boolean byCode, boolean usedBefore, CampusId campus, HumanId by) {
        var person = presents.byNumber(number).orElse(null);
        if (person == null) {
            notebook.write(by, campus, "", byCode, Reason.UNKNOWN.name());
            return Answer.unknown(Reason.UNKNOWN.key(), byCode, usedBefore, contacts.office(campus));
        }
        var verdict = admissions.now(person.person(), campus, Means.OTHER);
        notebook.write(by, campus, person.person().toString(), byCode, said(verdict) + (usedBefore ? " again" : ""));
        return answer(verdict, person, byCode, usedBefore, campus);
    }

    private Answer answer(Verdict verdict, Present person, boolean byCode, boolean usedBefore, CampusId campus) {
        var who = new Who(person.name(), person.number(), person.category(), person.department());
        return switch (verdict) {
            case Verdict.Open(Instant until) ->
                new Answer(
                        true,
                        "",
                        who,
                        null,
                        emergencies.letsIn(person.person(), campus),
                        until,
                        null,
                        byCode,
                        usedBefore,
                        Answer.Calls.NOBODY);
            case Verdict.Closed closed ->
                new Answer(
                        false,
                        closed.reason().key(),
                        who,
                        null,
                        false,
                        null,
                        closed.from(),
                        byCode,
                        usedBefore,
                        contacts.about(closed.reason(), person.department(), campus));
        };
    }

    private static String said(Verdict verdict) {
        return verdict instanceof Verdict.Closed closed ? closed.reason().name() : "OPEN";
    }

    private static Optional<StaffNumber> number(String typed) {
        var plain = typed.strip().toUpperCase(Locale.ROOT);
        var whole = plain.matches("\\d+") ? "LS" + plain : plain;
        return StaffNumber.is(whole) ? Optional.of(new StaffNumber(whole)) : Optional.empty();
    }
}
