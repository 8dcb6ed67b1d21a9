package sojourn.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.category.Category;
import sojourn.register.PersonId;
import sojourn.register.StaffNumber;

/**
 * Somebody who may come onto a campus now or later, and when.
 *
 * @param stretches the earliest first, at least one; the hours of the category aside
 * @param emergency while the security office lets them in at any hour, at this moment; null where it does not
 */
public record Admitted(
        PersonId person,
        StaffNumber number,
        String name,
        Category category,
        List<Stretch> stretches,
        @Nullable Stretch emergency) {}
