package sojourn.passcode;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import sojourn.entry.Admissions;
import sojourn.entry.Means;
import sojourn.entry.Verdict;
import sojourn.organization.Campus;
import sojourn.organization.Campuses;
import sojourn.register.OwnStay;
import sojourn.register.Register;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** Gives people their own pass code while they may come in somewhere (R40, R45), and to nobody else's hands. */
@Service
public class Passes {

    private final PassKeys keys;
    private final Register register;
    private final Campuses campuses;
    private final Admissions admissions;
    private final CampusTime time;

    Passes(PassKeys keys, Register register, Campuses campuses, Admissions admissions, CampusTime time) {
        this.keys = keys;
        this.register = register;
        this.campuses = campuses;
        this.admissions = admissions;
        this.time = time;
    }

    /**
     * What the person shows, and where it opens.
     *
     * @param code null while no campus is open to them
     */
    public record Own(
            OwnStay stay, List<Place> places, @Nullable Shown code) {}

    /** One campus and what the one rule says of it. */
    public record Place(Campus campus, Verdict verdict) {

        public boolean open() {
            return verdict instanceof Verdict.Open;
        }
    }

    /**
     * A code for the next seconds.
     *
     * @param renewed when there is the next one
     * @param until when no reader takes it any more, half a minute later
     */
    public record Shown(String text, Instant renewed, Instant until) {}

    /**
     * Theirs, at this moment.
     *
     * @throws NotFound for whoever has no staff number
     */
    public Own of(HumanId human) {
        var stay = register.ownStay(human).orElseThrow(NotFound::new);
        var places = campuses.all().stream()
                .map(campus -> new Place(campus, admissions.now(stay.person(), campus.id(), Means.OTHER)))
                .toList();
        return new Own(stay, places, places.stream().anyMatch(Place::open) ? code(stay) : null);
    }

    private Shown code(OwnStay stay) {
        var signer = keys.signer();
        var code = new PassCode(signer.name(), stay.number(), PassCode.slotAt(time.now()));
        return new Shown(code.signed(signer.key()), code.renewed(), code.until());
    }
}
