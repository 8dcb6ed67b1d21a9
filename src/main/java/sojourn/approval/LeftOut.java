package sojourn.approval;

import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody to whom an agreement does not extend (同意其中部分人, R22).
 *
 * @param act with which of the approval's {@link Approval#acts() acts}, from 0
 * @param subject as the matter names them, see {@link Subject#key()}
 * @param reason 1 to 500 characters
 */
@Table("approval_left_out")
public record LeftOut(int act, String subject, String name, String reason) {}
