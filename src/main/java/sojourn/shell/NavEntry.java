package sojourn.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.shell.NavItem.Group;

/**
 * What stands in the row of the main navigation: one item, or a menu of several.
 *
 * @param group of the menu; null where it is one item
 */
public record NavEntry(@Nullable Group group, List<NavItem> items) {

    /** A menu stands where its first item would; a menu of one would only hide it. */
    static List<NavEntry> of(List<NavItem> items) {
        var entries = new ArrayList<NavEntry>();
        var opened = EnumSet.noneOf(Group.class);
        for (var item : items) {
            var group = item.group();
            var menu = items.stream()
                    .filter(other -> group != null && other.group() == group)
                    .toList();
            if (group == null || menu.size() == 1) {
                entries.add(new NavEntry(null, List.of(item)));
            } else if (opened.add(group)) {
                entries.add(new NavEntry(group, menu));
            }
        }
        return List.copyOf(entries);
    }
}
