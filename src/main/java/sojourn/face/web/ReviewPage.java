package sojourn.face.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.face.Backlog;
import sojourn.face.Refusal;
import sojourn.face.UnderReview;
import sojourn.register.Present;
import sojourn.shell.Faults;

/**
 * 照片审核: one picture, who is on it, what the checks found.
 *
 * @param one null where nothing waits
 */
public record ReviewPage(Backlog backlog, @Nullable One one, Faults faults) {

    /**
     * @param department by its name
     * @param remark as it was typed
     */
    public record One(UnderReview held, Present who, String department, List<Line> lines, String remark) {}

    /**
     * One of the automatic checks.
     *
     * @param name message key of what was checked
     * @param said message keys of what was noticed; empty where all is well
     * @param measured what was measured, in words
     */
    public record Line(String name, List<String> said, String measured) {

        public boolean well() {
            return said.isEmpty();
        }
    }

    /** In the order of their keys, from 2 on. */
    public List<Refusal> reasons() {
        return List.of(Refusal.values());
    }

    /** For a sentence about how long the oldest waits. */
    public @Nullable Instant oldest() {
        return backlog.oldest();
    }
}
