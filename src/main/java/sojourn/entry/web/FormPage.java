package sojourn.entry.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.approval.web.Returned;
import sojourn.entry.Typed;
import sojourn.organization.Campus;
import sojourn.register.OwnStay;
import sojourn.registration.Declaration;
import sojourn.shell.Faults;

/**
 * 教职工返校申请 being filled in.
 *
 * @param beside the draft this one stands beside, where another page had changed it; null otherwise
 * @param returned what is to be changed; null unless it was sent back
 */
public record FormPage(
        SavedPage saved,
        @Nullable String beside,
        Typed typed,
        Around around,
        @Nullable Returned returned,
        Faults faults) {

    /** What it is filled in with regard to. */
    public record Around(OwnStay stay, List<Campus> campuses, Declaration declaration) {}

    public ApprovalId id() {
        return saved.id();
    }

    public boolean chosen(Campus campus) {
        return typed.campuses().contains(campus.id().toString());
    }

    public boolean declared() {
        return typed.declared().equals(String.valueOf(around.declaration().version()));
    }

    /**
     * When the draft was last saved; with what a later saving needs.
     *
     * @param token tells this open page from others
     */
    public record SavedPage(ApprovalId id, int version, String token, Instant at) {}
}
