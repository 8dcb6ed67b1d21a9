package sojourn.guard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.register.StaffNumber;

/**
 * What a guard is told of whoever stands before them.
 *
 * @param open whether they may come in
 * @param first whether the security office is to be called before they do: they are on the watch list
 * @param word message key of the reason, with {@code .do} added of what to do; empty where it is open
 * @param who null where nobody is known, or the code is none of theirs
 * @param stranger whoever showed the slip of an emergency entry, and is not in the register; null otherwise
 * @param emergency whether the security office lets them in without a permit, at this moment
 * @param until when it closes again; null where it is closed
 * @param from when it will open; null where it is open, or waiting does not help
 * @param byCode whether a pass code was shown; otherwise a number was typed, and the document tells whose it is
 * @param usedBefore whether the same code was shown at this campus already
 * @param call whom to call; empty where it is open and nobody is to be called first
 */
public record Answer(
        boolean open,
        boolean first,
        String word,
        @Nullable Who who,
        @Nullable Stranger stranger,
        boolean emergency,
        @Nullable Instant until,
        @Nullable Instant from,
        boolean byCode,
        boolean usedBefore,
        Calls call) {

    /** Whether they may be inside: out they are let at any time, whatever closes the way in. */
    public boolean mayLeave() {
        return !open && (who != null || word.equals(Slips.OVER));
    }

    /** The person, as far as a guard needs to know. */
    public record Who(String name, StaffNumber number, Category category, DepartmentId department) {}

    /**
     * Somebody of whom a slip alone tells.
     *
     * @param document masked; null where none was shown
     * @param host whom they visit
     */
    public record Stranger(
            String name, String company, @Nullable String document, String host) {}

    /**
     * Whom to call about it.
     *
     * @param office whether they are 保卫处; otherwise they are of the person's department
     */
    public record Calls(boolean office, List<Human> people) {

        static final Calls NOBODY = new Calls(true, List.of());
    }
}
