package sojourn.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** The promised time in working hours, as one writes them: {@code 7} or {@code 3.5}. */
    public String hours() {
        return BigDecimal.valueOf(promised.toMinutes())
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The message key of the kind's name. */
    public String nameKey() {
        return kind + ".kind";
    }
}
