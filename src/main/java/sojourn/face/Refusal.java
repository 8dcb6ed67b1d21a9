package sojourn.face;

/** Why a reviewer does not let a picture pass; each tells the person what to do. In the order of the keys 2, 3, … on the review page. */
public enum Refusal {
    /** 光线太暗. */
    DARK,
    /** 面部有遮挡. */
    COVERED,
    /** 不是正面. */
    NOT_FRONTAL,
    /** 不清晰. */
    BLURRED,
    /** 不是本人. */
    SOMEBODY_ELSE,
    /** 其他原因, said in a remark. */
    OTHER;

    /** The message key of its word, for the reviewer. */
    public String key() {
        return "face.refusal." + name();
    }

    /** The message key of what the person is told to do. */
    public String advice() {
        return "face.refusal." + name() + ".advice";
    }
}
