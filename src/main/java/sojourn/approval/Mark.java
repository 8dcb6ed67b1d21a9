package sojourn.approval;

import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that is to be changed (退回修改, R22).
 *
 * @param act with which of the approval's {@link Approval#acts() acts} it was marked, from 0
 * @param field as the matter names it, see {@link Markable#key()}
 */
@Table("approval_mark")
record Mark(int act, String field) {}
