package sojourn.freeze.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.freeze.Freeze;
import sojourn.shell.Faults;

/**
 * Who is frozen, who was, and a field to find somebody.
 *
 * @param next what the next page of the frozen begins after; null on the last one
 * @param first whether this is the beginning
 */
public record FreezesPage(
        List<Line> frozen,
        List<Line> past,
        boolean first,
        @Nullable String next,
        Faults faults) {

    /**
     * A freeze in words.
     *
     * @param number of the person; {@code name} too; empty where nobody knows them any more
     * @param by who froze them
     * @param releasedBy null while it holds
     * @param mayRelease whether the reader may
     */
    public record Line(
            Freeze freeze,
            String name,
            String number,
            String by,
            @Nullable String releasedBy,
            boolean mayRelease) {}
}
