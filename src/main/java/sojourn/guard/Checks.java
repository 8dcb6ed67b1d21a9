package sojourn.guard;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.entry.Reason;
import sojourn.organization.CampusId;
import sojourn.passcode.PassCode;
import sojourn.passcode.PassCode.Reading;
import sojourn.passcode.PassKeys;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Answers a guard: a pass code is verified, a number looked up, and the one rule asked (R40, R45). That the guard stands at this campus is the caller's question. */
@Service
@Transactional
public class Checks {

    private final PassKeys keys;
    private final Presents presents;
    private final Judging judging;
    private final Slips slips;
    private final Notebook notebook;
    private final CampusTime time;

    Checks(PassKeys keys, Presents presents, Judging judging, Slips slips, Notebook notebook, CampusTime time) {
        this.keys = keys;
        this.presents = presents;
        this.judging = judging;
        this.slips = slips;
        this.notebook = notebook;
        this.time = time;
    }

    /**
     * Yes or no.
     *
     * @param typed the text of a pass code, a staff number with or without its letters, or the six digits of an emergency slip
     */
    public Answer check(String typed, CampusId campus, HumanId by) {
        var number = StaffNumber.typed(typed);
        if (number.isPresent()) {
            return judged(number.get(), false, false, campus, by);
        }
        if (Slips.is(typed.strip())) {
            return slips.check(typed.strip(), campus, by);
        }
        return switch (PassCode.read(typed, keys.published(), time.now())) {
            case Reading.Genuine(PassCode code) ->
                judged(code.number(), true, notebook.shown(code, campus), campus, by);
            case Reading.Refused(PassCode.Why why) -> {
                notebook.write(by, campus, "", true, why.name());
                yield judging.unknown(why.key(), true, false, campus);
            }
        };
    }

    private Answer judged(StaffNumber number, boolean byCode, boolean usedBefore, CampusId campus, HumanId by) {
        var person = presents.byNumber(number).orElse(null);
        if (person == null) {
            notebook.write(by, campus, "", byCode, Reason.UNKNOWN.name());
            return judging.unknown(Reason.UNKNOWN.key(), byCode, usedBefore, campus);
        }
        return judging.judge(person, byCode, usedBefore, campus, by);
    }
}
