package sojourn.maintenance.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.approval.web.Returned;
import sojourn.basis.Papers;
import sojourn.maintenance.MaintenanceDraft;
import sojourn.maintenance.Typed;
import sojourn.maintenance.TypedChange;
import sojourn.register.Present;
import sojourn.register.Status;
import sojourn.shell.Faults;
import sojourn.shell.Frame;

/**
 * 个人信息维护 as it is filled in.
 *
 * @param beside the draft that another page changed meanwhile, where this one holds what was typed here; null is none
 * @param open the person whose fields are shown; null shows the list alone
 * @param returned what is asked to be changed; null unless it was sent back
 * @param adding what was typed to add somebody
 */
public record MaintenanceFormPage(
        SavedPage saved,
        @Nullable String beside,
        Typed typed,
        List<Person> people,
        @Nullable Person open,
        Papers papers,
        Asked adding,
        @Nullable Returned returned,
        Faults faults) {

    /** The answers to 是否删除人员信息. */
    public Map<String, String> deleting(Frame f) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("", f.t("maintenance.no"));
        answers.put("yes", f.t("maintenance.yes"));
        return answers;
    }

    public ApprovalId id() {
        return saved.id();
    }

    /** When the draft was last saved; with what a later saving needs: its version, and what tells this open page from others. */
    public record SavedPage(ApprovalId id, int version, String token, Instant at) {

        static SavedPage of(MaintenanceDraft draft, String token) {
            return new SavedPage(draft.id(), draft.version(), token, draft.savedAt());
        }
    }

    public boolean many() {
        return people.size() > 1;
    }

    /**
     * One person of the form.
     *
     * @param department where they are
     * @param own whether everything about them may be changed and is shown, or only place, day and 校内联系人 (R8)
     * @param departments where they may be moved to, by id
     */
    public record Person(
            Present now, TypedChange typed, String department, boolean own, Map<String, String> departments) {

        public String id() {
            return now.person().toString();
        }

        /** What they are called here: of another department's the number that was asked for. */
        public String called() {
            return own ? now.name() : typed.shown(now);
        }

        /** Message key: of another department's only whether their stay goes on. */
        public String standing() {
            return own ? now.status().key() : now.current() ? "maintenance.stay.goes-on" : "maintenance.stay.over";
        }

        /** Until when it goes now is said of one's own only. */
        public String untilHint() {
            var hint = "maintenance.field.until.hint";
            if (!own) {
                return hint + (now.current() ? ".other" : ".needed");
            }
            return switch (now.status()) {
                case NOT_YET, VALID, FROZEN -> hint;
                case EXPIRED -> hint + ".expired";
                case DELETED -> hint + ".deleted";
            };
        }

        /** Whether they may be deleted: not twice. */
        public boolean mayBeDeleted() {
            return own && !deleted();
        }

        public boolean deleted() {
            return own && now.status() == Status.DELETED;
        }

        /** Whether no day has to be typed where nothing else asks for one. */
        public boolean mayKeepDay() {
            return now.current() || (own && now.status() == Status.EXPIRED);
        }

        public String tone() {
            return own ? now.status().tone() : now.current() ? "ok" : "off";
        }
    }
}
