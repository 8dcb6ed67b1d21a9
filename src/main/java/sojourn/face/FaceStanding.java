package sojourn.face;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 审核状态 of somebody's face, as they are told it (R33).
 *
 * @param state what became of the newest picture
 * @param since from when on; null while there is none
 * @param refusal why not, with {@link State#REFUSED}
 * @param remark what the reviewer added; empty for nothing
 * @param opens the approved one, which opens the gates, also while a newer one waits; null where there is none
 */
public record FaceStanding(
        State state,
        @Nullable Instant since,
        @Nullable Refusal refusal,
        String remark,
        @Nullable FacePhotoId opens) {

    static final FaceStanding NONE = new FaceStanding(State.NONE, null, null, "", null);

    /** 审核状态. */
    public enum State {
        /** 未采集. */
        NONE("off"),
        /** 待审核. */
        PENDING("wait"),
        /** 审核通过. */
        APPROVED("ok"),
        /** 未通过. */
        REFUSED("bad");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** The message key of its word. */
        public String key() {
            return "face.state." + name();
        }

        /** The stylesheet's word for it. */
        public String tone() {
            return tone;
        }
    }
}
