package sojourn.register;

import sojourn.category.Category;

/**
 * How many people of one category some departments have (汇总数据), by state.
 *
 * @param expiring those of the valid who leave within 30 days
 */
public record CategoryCounts(Category category, long notYet, long valid, long expiring, long expired, long deleted) {}
