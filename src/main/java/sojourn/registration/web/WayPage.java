package sojourn.registration.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * 提交之后: what follows, when and with whom, before anything is sent.
 *
 * @param applicant who fills in
 * @param department whose leaders decide; empty while none is chosen
 * @param leaders by name; empty is vacant (R25)
 * @param steps message keys of the further steps of this category
 * @param due until when an answer would be promised if it were sent now
 * @param pause from approval until the number works (R11)
 */
public record WayPage(
        String applicant, String department, List<String> leaders, List<String> steps, Instant due, Duration pause) {

    /** When the number would work, were it approved in the last promised minute. */
    public Instant atTheLatest() {
        return due.plus(pause);
    }
}
