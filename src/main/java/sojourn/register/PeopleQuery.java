package sojourn.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;

/**
 * What somebody looks for in the list (R48).
 *
 * @param departments whose people may be seen at all
 * @param asked the beginning of a name, its pinyin, its initials or a staff number, or a whole mobile number; empty is everybody
 * @param standing in which state; null is any
 */
public record PeopleQuery(
        Collection<DepartmentId> departments,
        String asked,
        @Nullable Category category,
        @Nullable Standing standing,
        Sort sort,
        boolean descending,
        Turn turn) {

    /** Days before the 离校日期 from which on a stay counts as 即将到期 (R49). */
    public static final int EXPIRING_DAYS = 30;

    /** A state that can be looked for: those of {@link Status}, and those of the valid who leave within 30 days. */
    public enum Standing {
        NOT_YET,
        VALID,
        EXPIRING,
        EXPIRED,
        DELETED,
        FROZEN;

        /** Message key of its word. */
        public String key() {
            return "register.status." + name();
        }
    }

    /** What orders the list; people with equal values stand in the order in which they came. */
    public enum Sort {
        LEAVE,
        NAME,
        NUMBER;

        /** Whether a text can be a value of what orders by it; addresses can be typed by hand. */
        public boolean has(String value) {
            return switch (this) {
                case LEAVE -> value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && isDay(value);
                case NAME -> value.indexOf(0) < 0;
                case NUMBER -> value.matches("[0-9]{1,18}");
            };
        }

        private static boolean isDay(String value) {
            try {
                LocalDate.parse(value);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }

    /** Where a page begins, told by the person beside it, so that no page skips or repeats anybody when others come and go. */
    public sealed interface Turn {

        record First() implements Turn {}

        record Last() implements Turn {}

        record After(Place place) implements Turn {}

        record Before(Place place) implements Turn {}

        default boolean backward() {
            return this instanceof Last || this instanceof Before;
        }
    }

    /** Somebody's place in the order: the value that orders, as text, and who has it. */
    public record Place(String value, UUID person) {}
}
