package sojourn.portrait;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of looking at an uploaded picture of a face. */
public sealed interface Judged {

    /**
     * @param findings at least one, each of them refuses; what to do first comes first
     * @param measures absent when the picture could not be opened
     */
    record Refused(List<Finding> findings, @Nullable Measures measures) implements Judged {}

    /**
     * Good enough for a reviewer (R34).
     *
     * @param findings for the reviewer, none of them refuses; often empty
     */
    record Accepted(Portrait portrait, List<Finding> findings, Measures measures) implements Judged {}
}
