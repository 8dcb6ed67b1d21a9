package sojourn.watch.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.shell.Faults;
import sojourn.watch.Appeal;

/**
 * One entry, and what the reader may do about it.
 *
 * @param confirmedBy null before that
 * @param liftedBy null where nobody did
 * @param appeals the latest first
 * @param text what was typed into the form that was refused
 */
public record WatchPage(
        WatchListPage.Line line,
        @Nullable String confirmedBy,
        @Nullable String liftedBy,
        List<Said> appeals,
        May may,
        String text,
        Faults faults) {

    /** What the reader may do. */
    public record May(boolean confirm, boolean lift, boolean answer) {}

    /**
     * An appeal in words.
     *
     * @param answeredBy null while it waits
     */
    public record Said(Appeal appeal, @Nullable String answeredBy) {}
}
