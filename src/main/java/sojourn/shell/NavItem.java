package sojourn.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the main navigation, offered by a room as a bean.
 *
 * @param label message key
 * @param path where it leads; also current for every page below it
 * @param order place in the row, from left
 * @param audiences for whom it stands there
 * @param group with which others it shares a menu, for whoever has two of them; null stands in the row itself
 */
public record NavItem(
        String label,
        String path,
        int order,
        Set<Audience> audiences,
        @Nullable Group group) {

    /** What entries of several rooms are about, so that a row of many offices stays one line. */
    public enum Group {
        GATES,
        FACES,
        MEASURES,
        ORGANIZATION,
        RULES;

        /** Message key of its name. */
        public String key() {
            return "shell.nav." + name();
        }
    }

    public NavItem(String label, String path, int order, Set<Audience> audiences) {
        this(label, path, order, audiences, null);
    }
}
