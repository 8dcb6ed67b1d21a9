package sojourn.consent;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sojourn.shell.HumanId;

/**
 * One version of what people are told before their face is taken.
 *
 * @param publishedBy null for what came with the software
 * @param asksAgain whether those who said yes to an earlier version are asked again
 * @param keepDays how many days after the last day a picture is kept at the most, 0 to 365
 */
public record ConsentText(
        int version,
        Instant publishedAt,
        @Nullable HumanId publishedBy,
        boolean asksAgain,
        int keepDays,
        Wording zh,
        Wording en) {

    public Wording in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /**
     * The words, each a sentence for one question; {@code {school}}, {@code {phone}} and {@code {days}} stand for what they say.
     *
     * @param purpose 用来做什么
     * @param processor 谁来处理
     * @param recipients 发往哪里
     * @param retention 保存多久
     * @param otherwise 不同意呢
     * @param withdrawal 怎样撤回
     * @param rights 您的权利
     * @param whole 告知书全文, a paragraph a line
     */
    public record Wording(
            String purpose,
            String processor,
            String recipients,
            String retention,
            String otherwise,
            String withdrawal,
            String rights,
            String whole) {}
}
