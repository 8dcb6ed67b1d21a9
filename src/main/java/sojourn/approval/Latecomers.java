package sojourn.approval;

import org.springframework.stereotype.Component;
import sojourn.deputy.Signatory;
import sojourn.organization.Humans;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** What those hear who come too late (R24): somebody was first, and only that counts. */
@Component
class Latecomers {

    private final Deciders deciders;
    private final Humans humans;

    Latecomers(Deciders deciders, Humans humans) {
        this.deciders = deciders;
        this.humans = humans;
    }

    /** Does it, or says who was first. */
    void fit(Approval approval, Runnable transition) {
        try {
            transition.run();
        } catch (NotNow notNow) {
            throw approval.last()
                    .filter(act -> act.verb() != Verb.SENT)
                    .<RuntimeException>map(act -> already(approval, act))
                    .orElse(notNow);
        }
    }

    /** What somebody hears who could have decided a moment ago; a stranger hears nothing. */
    RuntimeException answer(Approval approval, HumanId by) {
        var theirs = deciders.concerning(by, approval);
        if (approval.applicant().equals(by) || (theirs.isEmpty() && !Deciders.hasActed(by, approval))) {
            return new NotFound();
        }
        return (approval.state().ended()
                        ? approval.last()
                        : approval.lastDecisionAt(theirs).or(approval::last))
                .<RuntimeException>map(act -> already(approval, act))
                .orElseGet(() -> new NotNow(approval.id(), approval.state()));
    }

    private AlreadyDecided already(Approval approval, Act act) {
        var leader = act.onBehalfOf();
        var by = new Signatory(
                humans.get(act.by()).name(),
                leader == null ? null : humans.get(leader).name());
        return new AlreadyDecided(approval.id(), act, by);
    }
}
