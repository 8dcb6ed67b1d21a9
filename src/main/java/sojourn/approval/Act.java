package sojourn.approval;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import sojourn.shell.HumanId;

/**
 * One entry of an application's history; never changed afterwards.
 *
 * @param round from 1; each sending begins one
 * @param step at which of the approval's {@link Approval#steps() steps}, from 0; null for what is not done at a step
 * @param onBehalfOf the leader whose deputy decided; null when the human decided as themselves
 * @param to to whom it was handed over; null otherwise
 * @param notAfter the last 离校日期 an agreement holds for; null as applied for
 * @param remark 0 to 500 characters
 */
@Table("approval_act")
public record Act(
        int round,
        @Nullable Integer step,
        Verb verb,
        @Column("by_human") HumanId by,
        @Nullable HumanId onBehalfOf,
        @Column("to_human") @Nullable HumanId to,
        @Column("done_at") Instant at,
        @Nullable LocalDate notAfter,
        String remark) {}
