package sojourn.register;

/**
 * How many people some departments have.
 *
 * @param valid 有效期内 now
 * @param expiring of these, whose 离校日期 is at most 30 days away (即将到期, R49)
 * @param notYet 未生效
 * @param expired 已过期
 */
public record Counts(long valid, long expiring, long notYet, long expired) {}
