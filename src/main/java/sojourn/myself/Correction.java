package sojourn.myself;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sojourn.organization.DepartmentId;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;

/**
 * 申请更正: asked by a person about what is kept of them, answered by a secretary of their department. Open until the answer, which is given
 * once and stays.
 *
 * @param department the person's, as it is now
 * @param said what is wrong and what would be right, 1 to 500 characters
 * @param due the last day of the promised answer
 * @param answer why not, or what was done; empty while open
 */
public record Correction(
        CorrectionId id,
        PersonId person,
        HumanId human,
        DepartmentId department,
        CorrectionField field,
        String said,
        Instant askedAt,
        LocalDate due,
        State state,
        @Nullable HumanId answeredBy,
        @Nullable Instant answeredAt,
        String answer) {

    /** What became of it. */
    public enum State {
        /** 待答复. */
        OPEN("wait"),
        /** 已更正. */
        CORRECTED("ok"),
        /** 不更正, with the reason. */
        DECLINED("off");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** The message key of its word. */
        public String key() {
            return "myself.correction." + name();
        }

        /** The stylesheet's word for it. */
        public String tone() {
            return tone;
        }
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether the promised day has passed without an answer. */
    public boolean overdue(LocalDate today) {
        return open() && today.isAfter(due);
    }
}
