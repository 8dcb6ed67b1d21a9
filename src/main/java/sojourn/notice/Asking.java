package sojourn.notice;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalEvent;
import sojourn.approval.Approvals;
import sojourn.organization.Humans;

/** The first message to whoever is asked; who is asked later learns of it from a digest, see {@link Reminders}. */
@Component
class Asking {

    private final Inbox inbox;
    private final Approvals approvals;
    private final Humans humans;
    private final Told told;

    Asking(Inbox inbox, Approvals approvals, Humans humans, Told told) {
        this.inbox = inbox;
        this.approvals = approvals;
        this.humans = humans;
        this.told = told;
    }

    /** Steps that open at the same moment are one message to whoever is asked at several; after a return they open again. */
    @ApplicationModuleListener
    void on(ApprovalEvent.StepOpened opened) {
        var approval = opened.approval();
        for (var decider : approvals.askedAt(approval, opened.step())) {
            inbox.tell(
                    decider,
                    opened.at(),
                    "opened " + approval.value() + " " + opened.round() + " " + opened.at(),
                    "/approvals/" + approval.value(),
                    "notice.opened",
                    opened.serial());
            told.note(List.of(new Ask(decider, approval, opened.step(), opened.round())), opened.at());
        }
    }

    @ApplicationModuleListener
    void on(ApprovalEvent.HandedOver handed) {
        inbox.tell(
                handed.to(),
                handed.at(),
                "handed over " + handed.approval().value() + " " + handed.at(),
                "/approvals/" + handed.approval().value(),
                "notice.handed-over",
                humans.get(handed.by()).name(),
                handed.serial());
        told.note(List.of(new Ask(handed.to(), handed.approval(), handed.step(), handed.round())), handed.at());
    }
}
