package sojourn.portal.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.approval.WorkRow;
import sojourn.notice.Message;
import sojourn.register.OwnStay;

/**
 * The home page: what waits for the reader, what they started, what expires soon, their own staff number, what they can do.
 *
 * @param offices the offices they hold, in words; empty for who holds none
 * @param waiting how many matters wait for them in all
 * @param toDecide null for who decides nothing
 * @param mine null for who applies for nothing
 * @param expiring null for who has no department
 * @param own null for who has no staff number
 */
public record HomePage(
        String greeting,
        String name,
        List<String> offices,
        long waiting,
        List<Stat> stats,
        @Nullable List<WorkRow> toDecide,
        @Nullable List<WorkRow> mine,
        @Nullable Expiring expiring,
        @Nullable Own own,
        List<Message> messages,
        List<ServiceLink> services) {

    /** A number that leads to its list. */
    public record Stat(long number, String label, String hint, String path, boolean urgent) {}

    /** Who leaves soon, the soonest first, and how many in all. */
    public record Expiring(long all, List<Leaving> soonest) {}

    /** One who leaves soon. */
    public record Leaving(String path, String name, String category, LocalDate until, long daysLeft) {}

    /** The reader's own stay, in words. */
    public record Own(OwnStay stay, String department) {}

    /** A service to start. */
    public record ServiceLink(String path, String name, String text, String glyph) {}
}
