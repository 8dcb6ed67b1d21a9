package sojourn.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 部门 / 学院: a unit of the university, in a tree. It is closed, never deleted: a closed one keeps its people and its history, and nothing
 * new is started in it.
 *
 * @param parent the unit above; null at the top
 * @param campus where it mostly sits
 */
public record Department(
        DepartmentId id,
        @Nullable DepartmentId parent,
        String zh,
        String en,
        @Nullable CampusId campus,
        boolean open) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
