package sojourn.approval;

import java.time.Duration;
import java.util.Locale;

/**
 * What a kind of matter promises, and whom to call about it (R21).
 *
 * @param ownerZh 主管部门
 * @param phone 联系方式
 * @param promised 承诺时限 of one step, in working time of the school calendar: 30 minutes to 160 hours
 */
public record Service(String kind, String ownerZh, String ownerEn, String phone, Duration promised) {

    public String owner(Locale locale) {
        return locale.getLanguage().equals("en") ? ownerEn : ownerZh;
    }

    /** The message key of the kind's name. */
    public String nameKey() {
        return kind + ".kind";
    }
}
