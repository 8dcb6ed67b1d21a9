package sojourn.approval.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.approval.Matter;
import sojourn.approval.Question;
import sojourn.deputy.Signatory;
import sojourn.organization.Department;
import sojourn.shell.Frame;

/**
 * Several applications about to be agreed to, or those of them to which that did not happen.
 *
 * @param done how many were agreed to; null before the second tap
 */
public record TogetherPage(List<One> applications, @Nullable Integer done) {

    /**
     * One of them.
     *
     * @param until as asked for; null where no day was
     * @param question what the reader is asked about it; null where nothing any more
     * @param meaning what the matter itself says it means; null where the approval's own words do
     * @param path its page
     * @param why the message key of what stood in the way, with its arguments; null before the second tap
     */
    public record One(
            ApprovalId id,
            String serial,
            Matter.Line matter,
            @Nullable LeaveDays until,
            String applicant,
            Department department,
            @Nullable Question question,
            @Nullable String meaning,
            boolean last,
            String path,
            @Nullable Why why) {

        /** The message key of what it means, in the approval's own words. */
        public String meaningKey() {
            return "approval.means.AGREE" + (last ? "" : ".on");
        }
    }

    /** A message with its arguments. */
    public record Why(String key, List<Object> arguments) {

        public Object[] said(Frame f) {
            return arguments.stream()
                    .map(one -> one instanceof Signatory signatory ? signatory.in(f) : one)
                    .toArray();
        }
    }
}
