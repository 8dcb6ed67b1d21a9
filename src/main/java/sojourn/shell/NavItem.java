package sojourn.shell;

import java.util.Set;

/**
 * One entry of the main navigation, offered by a room as a bean.
 *
 * @param label message key
 * @param path where it leads; also current for every page below it
 * @param order place in the row, from left
 * @param audiences for whom it stands there
 */
public record NavItem(String label, String path, int order, Set<Audience> audiences) {}
