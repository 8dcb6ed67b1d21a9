package sojourn.notice;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sojourn.face.FaceApproved;
import sojourn.face.FaceRefused;
import sojourn.face.FacesCounted;
import sojourn.face.StoredFaces;
import sojourn.organization.Human;
import sojourn.organization.Offices;
import sojourn.organization.Role;

/**
 * Tells people what became of the picture of their face (R34), and the university when it has a duty to file (R36). What is told
 * names the moment and not the picture, of which nothing but the proof is left once it is forgotten.
 */
@Component
class FaceMessages {

    private final Inbox inbox;
    private final Offices offices;

    FaceMessages(Inbox inbox, Offices offices) {
        this.inbox = inbox;
        this.offices = offices;
    }

    @ApplicationModuleListener
    void on(FaceApproved approved) {
        inbox.tell(
                approved.human(), approved.at(), "face approved " + approved.at(), "/me/face", "notice.face.approved");
    }

    @ApplicationModuleListener
    void on(FaceRefused refused) {
        inbox.tell(
                refused.human(),
                refused.at(),
                "face refused " + refused.at(),
                "/me/face",
                "notice.face.refused." + refused.reason(),
                refused.remark());
    }

    @ApplicationModuleListener
    void on(FacesCounted counted) {
        tell(Role.SYSTEM_ADMINISTRATOR, counted);
        tell(Role.SECURITY_OFFICE, counted);
    }

    private void tell(Role role, FacesCounted counted) {
        var reached = counted.reached();
        var due = reached.fileBy();
        for (Human human : offices.holders(role)) {
            inbox.tell(
                    human.id(),
                    reached.at(),
                    "faces counted " + reached.threshold(),
                    "/faces/filing",
                    due == null ? "notice.faces.near" : "notice.faces.due",
                    Long.toString(counted.people()),
                    Integer.toString(StoredFaces.THRESHOLDS.getLast()),
                    due == null ? "" : due.toString());
        }
    }
}
