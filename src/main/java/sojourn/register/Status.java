package sojourn.register;

import java.time.LocalDate;

/** 人员状态, always computed from the dates of the latest stay and the day on campus, never stored (R41). */
public enum Status {
    /** 未生效: the 入校日期 is still to come. */
    NOT_YET("wait"),
    /** 有效期内: from the first moment of the 入校日期 to the last of the 离校日期. */
    VALID("ok"),
    /** 已过期. */
    EXPIRED("off"),
    /** 已删除, whatever the dates say. */
    DELETED("off"),
    /** 已冻结 by the security office, whatever the dates say. */
    FROZEN("bad");

    private final String tone;

    Status(String tone) {
        this.tone = tone;
    }

    static Status on(LocalDate day, LocalDate from, LocalDate until, boolean deleted) {
        if (deleted) {
            return DELETED;
        }
        return day.isBefore(from) ? NOT_YET : day.isAfter(until) ? EXPIRED : VALID;
    }

    /** Message key of its word. */
    public String key() {
        return "register.status." + name();
    }

    /** The stylesheet's word for it. */
    public String tone() {
        return tone;
    }
}
