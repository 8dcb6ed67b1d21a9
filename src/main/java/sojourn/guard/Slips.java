package sojourn.guard;

import java.util.List;
import org.springframework.stereotype.Component;
import sojourn.emergency.Emergencies;
import sojourn.emergency.EmergencyEntry;
import sojourn.emergency.Who;
import sojourn.identity.IdentityDocument;
import sojourn.organization.CampusId;
import sojourn.register.Presents;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.watch.Watched;

/** Answers the six digits of an emergency slip: of somebody the register knows the one rule is asked as ever, of a stranger the slip alone tells. */
@Component
class Slips {

    /** Message key of its reason where somebody was let in once and is not any more. */
    static final String OVER = "guard.slip.over";

    private final Emergencies emergencies;
    private final Presents presents;
    private final Judging judging;
    private final Watched watched;
    private final Notebook notebook;
    private final CampusTime time;

    Slips(
            Emergencies emergencies,
            Presents presents,
            Judging judging,
            Watched watched,
            Notebook notebook,
            CampusTime time) {
        this.emergencies = emergencies;
        this.presents = presents;
        this.judging = judging;
        this.watched = watched;
        this.notebook = notebook;
        this.time = time;
    }

    static boolean is(String typed) {
        return typed.matches("[0-9]{6}");
    }

    Answer check(String slip, CampusId campus, HumanId by) {
        var entry = emergencies.bySlip(slip, campus).orElse(null);
        var person = entry == null ? null : entry.person();
        if (person != null) {
            return judging.judge(presents.of(List.of(person)).getFirst(), false, false, campus, by);
        }
        var who = entry == null ? null : entry.who();
        if (entry == null || who == null || !entry.opensAt(time.now())) {
            notebook.slip(by, campus, entry, "CLOSED");
            return judging.unknown(entry == null ? "guard.slip.none" : OVER, false, false, campus);
        }
        return stranger(entry, who, campus, by);
    }

    private Answer stranger(EmergencyEntry entry, Who who, CampusId campus, HumanId by) {
        var first = who.documentType() != null
                && who.document() != null
                && watched.is(new IdentityDocument(who.documentType(), who.document()));
        notebook.slip(by, campus, entry, first ? "OPEN first" : "OPEN");
        return new Answer(
                true,
                first,
                "",
                null,
                new Answer.Stranger(who.name(), who.company(), who.maskedDocument(), who.host()),
                true,
                entry.until(),
                null,
                false,
                false,
                judging.first(first, campus));
    }
}
