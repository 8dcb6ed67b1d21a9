package sojourn.simulator;

/** Why a simulated device opens or does not, with the code it writes down for it. */
public enum Reason {
    /** 请通行. */
    WELCOME(75, "请通行"),
    /** 不认识. */
    UNKNOWN(76, "未识别到已登记的人员"),
    /** 没有照片. */
    NO_FACE(76, "本机没有此人的人脸照片"),
    /** 没有此门的权限. */
    NO_DOOR(6, "没有此门的通行权限"),
    /** 还没到时间. */
    NOT_YET(8, "尚未到生效时间"),
    /** 已过期. */
    EXPIRED(8, "已超过有效期"),
    /** 不是通行码，或签名不对. */
    BAD_CODE(157, "通行码无效"),
    /** 通行码已过一分钟. */
    OLD_CODE(157, "通行码已失效，请出示新的码");

    private static final int CODE_PASSED = 156;
    private static final int CODE_FAILED = 157;

    private final int minor;
    private final String words;

    Reason(int minor, String words) {
        this.minor = minor;
        this.words = words;
    }

    /** The minor code; the major one is always 5, event. A code is told apart from a face; whatever of it is refused is 157, which devices do not agree about. */
    int minor(Passage.Way way) {
        return way == Passage.Way.FACE ? minor : this == WELCOME ? CODE_PASSED : minor == 76 ? CODE_FAILED : minor;
    }

    public String words() {
        return words;
    }

    public boolean opens() {
        return this == WELCOME;
    }
}
