package sojourn.myself;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sojourn.notice.Inbox;

/** Tells the secretaries that something is to be put right, and the person what became of it. */
@Component
class Correspondence {

    private final Inbox inbox;
    private final Secretaries secretaries;

    Correspondence(Inbox inbox, Secretaries secretaries) {
        this.inbox = inbox;
        this.secretaries = secretaries;
    }

    @ApplicationModuleListener
    void on(CorrectionEvent event) {
        switch (event) {
            case CorrectionEvent.Asked asked ->
                secretaries
                        .near(asked.department(), asked.person())
                        .forEach(secretary -> inbox.tell(
                                secretary.id(),
                                asked.at(),
                                "correction " + asked.correction(),
                                "/corrections/" + asked.correction(),
                                "myself.told.asked"));
            case CorrectionEvent.Answered answered ->
                inbox.tell(
                        answered.person(),
                        answered.at(),
                        "correction answered " + answered.correction(),
                        "/me/information#corrections",
                        answered.corrected() ? "myself.told.corrected" : "myself.told.declined");
        }
    }
}
