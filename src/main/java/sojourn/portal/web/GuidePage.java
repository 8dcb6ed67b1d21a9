package sojourn.portal.web;

import java.time.Duration;
import java.util.List;

/**
 * 办事指南: for whom, what to bring, the steps, the promised time, whom to call.
 *
 * @param promised the promised time, in words
 * @param waiting how long after approval a number begins to work (R11)
 * @param mayApply whether the reader may begin right here
 */
public record GuidePage(
        List<Explained> categories, String promised, Duration waiting, String owner, String phone, boolean mayApply) {

    /** A category and whom it is for. */
    public record Explained(String name, String explained) {}
}
