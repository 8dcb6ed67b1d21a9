package sojourn.delivery;

import org.jspecify.annotations.Nullable;
import sojourn.gate.Trouble;

/** How far a device is with one person, in the words of the matrix. */
public enum State {
    /** 已就绪. */
    READY("ok"),
    /** 下发中. */
    COMING("now"),
    /** 重试中: the device is away or busy. */
    RETRYING("wait"),
    /** 拒收照片: known there, but without the picture. */
    NO_PICTURE("bad"),
    /** 闸机已满. */
    FULL("bad"),
    /** 设置不符. */
    MISSET("bad"),
    /** 编号被占用: somebody else has their digits there. */
    TAKEN("bad"),
    /** 待人工录入. */
    TO_ENTER("wait"),
    /** 已移除. */
    REMOVED("off"),
    /** 移除中. */
    GOING("now"),
    /** 还在闸机里: it could not be told yet; its own validity ends on its day. */
    STILL_THERE("bad"),
    /** 待确认移除. */
    HELD("wait"),
    /** 待人工移除. */
    TO_REMOVE("wait"),
    /** 已是他人: somebody else stands there under their digits, and nothing is to be removed. */
    SOMEBODY_ELSE("off");

    private final String tone;

    State(String tone) {
        this.tone = tone;
    }

    /** Message key of its word. */
    public String key() {
        return "delivery.state." + name();
    }

    /** The stylesheet's word for it. */
    public String tone() {
        return tone;
    }

    /** Whether nothing is left to do. */
    public boolean settled() {
        return this == READY || this == REMOVED;
    }

    static State of(Item item, boolean held, boolean byHand, @Nullable Trouble away) {
        if (item.next() == Step.NONE) {
            return item.wanted() == null ? REMOVED : READY;
        }
        if (item.wanted() == null) {
            if (held) {
                return HELD;
            }
            if (item.isTaken()) {
                return SOMEBODY_ELSE;
            }
            return byHand ? TO_REMOVE : away != null || item.trouble() != null ? STILL_THERE : GOING;
        }
        if (byHand) {
            return TO_ENTER;
        }
        var trouble = item.trouble() == null ? away : item.trouble();
        return trouble == null
                ? COMING
                : switch (trouble.kind()) {
                    case PASSING -> RETRYING;
                    case PHOTO -> NO_PICTURE;
                    case CAPACITY -> FULL;
                    case SETTING -> MISSET;
                    case TAKEN -> TAKEN;
                };
    }
}
