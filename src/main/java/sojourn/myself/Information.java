package sojourn.myself;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sojourn.notice.Message;
import sojourn.register.OwnFacts;
import sojourn.shell.HumanId;

/** Everything that is kept about one person, as they are told it (PIPL 44, 45); each list has the latest first. */
public record Information(
        OwnFacts own,
        FaceFile face,
        GateFile gates,
        List<Look> looks,
        List<Check> checks,
        List<Message> messages,
        List<Correction> corrections) {

    /** Whether there is a picture now. */
    public boolean pictured() {
        return face.pictured();
    }

    /** Whose names stand in it. */
    public Set<HumanId> named() {
        var named = new HashSet<HumanId>();
        own.person().stays().forEach(stay -> named.add(stay.agreedBy()));
        own.past().forEach(change -> {
            named.add(change.applicant());
            named.add(change.agreedBy());
        });
        corrections.forEach(one -> {
            if (one.answeredBy() != null) {
                named.add(one.answeredBy());
            }
        });
        return named;
    }
}
