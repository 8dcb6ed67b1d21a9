package sojourn.face;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.portrait.Finding;
import sojourn.portrait.Measures;
import sojourn.register.PersonId;

/** What the checks have found on somebody's pictures, for that person alone: that it is them is the caller's question. */
@Service
@Transactional(readOnly = true)
public class Checks {

    private final Attempts attempts;
    private final FaceRows rows;

    Checks(Attempts attempts, FaceRows rows) {
        this.attempts = attempts;
        this.rows = rows;
    }

    /**
     * A picture that was handed in; it was taken where there are no faults.
     *
     * @param faults message keys, see {@link Finding#key()}
     */
    public record Tried(Instant at, List<String> faults) {}

    /** What was measured on a picture that is kept, and what the reviewer is asked to look at. */
    public record Measured(Instant takenAt, List<Finding> findings, Measures measures) {}

    /** The latest first. */
    public List<Tried> tried(PersonId person) {
        return attempts.of(person);
    }

    /** Of every picture that is kept. */
    public List<Measured> measured(PersonId person) {
        return rows.of(person).stream()
                .map(photo -> new Measured(photo.takenAt(), photo.findings(), photo.measures()))
                .toList();
    }
}
