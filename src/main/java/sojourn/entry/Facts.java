package sojourn.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.category.WeeklyHours;

/**
 * Everything the rule looks at, and nothing else (R40): one person at one campus.
 *
 * @param stay their latest; null for whoever is unknown
 * @param permits theirs for this campus that still count, in any order
 * @param emergencies when the security office lets them into this campus without a permit; whatever their days and hours say
 * @param hours those of their category, in this time zone
 * @param face whether an approved picture opens
 */
public record Facts(
        @Nullable Stay stay,
        boolean frozen,
        List<Permit> permits,
        List<Stretch> emergencies,
        WeeklyHours hours,
        ZoneId zone,
        boolean face) {

    /** Nobody of whom anything is known. */
    public static final Facts UNKNOWN =
            new Facts(null, false, List.of(), List.of(), WeeklyHours.ALWAYS, ZoneId.of("UTC"), false);

    /**
     * 在校安排.
     *
     * @param days from the first moment of the 入校日期 to the last of the 离校日期
     * @param worksFrom when the staff number begins to work (R11)
     */
    public record Stay(Stretch days, boolean deleted, Instant worksFrom) {}

    /**
     * 入校许可 for the campus.
     *
     * @param days from the first moment of its first day to the last of its last
     * @param worksFrom the decision and the waiting time after it (R39)
     */
    public record Permit(Stretch days, Instant worksFrom) {}
}
