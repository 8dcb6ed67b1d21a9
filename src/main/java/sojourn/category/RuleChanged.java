package sojourn.category;

/** From now on something else is asked of the people of a category (R4). */
public record RuleChanged(Category category) {}
