package sojourn.face.web;

import java.util.ArrayList;
import java.util.List;
import sojourn.face.Backlog;
import sojourn.face.Refusal;
import sojourn.face.UnderReview;
import sojourn.register.Present;
import sojourn.shell.Faults;

/**
 * One picture under review, and no more about its person than a reviewer needs.
 *
 * @param remark what was typed into the remark
 */
public record ReviewPage(
        Backlog backlog, UnderReview held, Subject subject, List<Check> checks, String remark, Faults faults) {

    /**
     * Whose picture it says it is.
     *
     * @param category message key
     */
    public record Subject(String name, String number, String category, String department) {}

    /** A reason to refuse that needs no further word, with its key. */
    public record Reason(Refusal refusal, int key) {}

    static ReviewPage of(
            Backlog backlog, UnderReview held, Present person, String department, String remark, Faults faults) {
        var subject = new Subject(
                person.name(), person.number().value(), person.category().key(), department);
        return new ReviewPage(backlog, held, subject, Check.of(held), remark, faults);
    }

    /** In the order of the keys, from 2; the other reason comes last, with its remark. */
    public List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        for (var refusal : Refusal.values()) {
            if (refusal != Refusal.OTHER) {
                reasons.add(new Reason(refusal, reasons.size() + 2));
            }
        }
        return reasons;
    }

    /** Of the other reason. */
    public int lastKey() {
        return Refusal.values().length + 1;
    }
}
