package sojourn.shell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the five steps of a temporary person to the gate and through it, offered as a bean by the room that knows it. 我的入校 shows them
 * in their order; a place for which there is no bean is 未开放.
 */
public interface Stage {

    Place place();

    /** How far this person is with it, at this moment. Only asked for who has a staff number. */
    Progress of(HumanId person);

    /** The five, in their order. */
    enum Place {
        /** 工号. */
        NUMBER,
        /** 人脸. */
        FACE,
        /** 入校申请. */
        ENTRY,
        /** 校门就绪. */
        GATES,
        /** 在校. */
        PRESENCE
    }

    /** What one may do about it. */
    enum State {
        /** 已完成: nothing is left to do. */
        DONE("ok"),
        /** 可办理. */
        OPEN("now"),
        /** 进行中: somebody else, or time, is at work. */
        RUNNING("now"),
        /** {@code 14:20} 起可办理. */
        WAITING("wait"),
        /** 未通过: to be done again. */
        REFUSED("bad"),
        /** 未开始. */
        LATER("off"),
        /** 已结束: with the stay. */
        OVER("off"),
        /** 未开放: this installation has no such step yet. */
        CLOSED("off");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** The stylesheet's word for it. */
        public String tone() {
            return tone;
        }
    }

    /**
     * How far somebody is.
     *
     * @param opens when it may be done; with {@link State#WAITING} alone
     * @param path where to do it or to look at it; null for nowhere
     * @param detail message key of the line below its name
     */
    record Progress(
            State state, @Nullable Instant opens, @Nullable String path, String detail, List<Object> arguments) {

        public static Progress of(State state, @Nullable String path, String detail, Object... arguments) {
            return new Progress(state, null, path, detail, List.of(arguments));
        }

        public static Progress from(Instant opens, String detail) {
            return new Progress(State.WAITING, opens, null, detail, List.of());
        }
    }
}
