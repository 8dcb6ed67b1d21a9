package sojourn.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stays of somebody, and since when the last of them are one run without a gap. */
final class StayRun {

    private final List<Part> parts = new ArrayList<>();

    /** @param deletedAt null where it was not ended by 删除 */
    record Part(
            LocalDate from,
            LocalDate until,
            Instant agreedAt,
            @Nullable Instant deletedAt,
            boolean latest) {

        private boolean reaches(Part next) {
            return deletedAt == null
                    && from.isBefore(next.from)
                    && until.plusDays(1).equals(next.from);
        }
    }

    void add(Part part) {
        parts.add(part);
    }

    /** When the run of the latest was agreed to; or when something else was deleted, where that is later: what was ended by 删除 reaches nothing. */
    Instant since() {
        var latest = parts.stream().filter(Part::latest).findFirst().orElseThrow();
        var began = parts.stream()
                .filter(part -> part.latest || part.deletedAt == null)
                .filter(part -> !part.from.isAfter(latest.from))
                .filter(part -> parts.stream().noneMatch(before -> before.reaches(part)))
                .max(Comparator.comparing(Part::from).thenComparing(Part::latest))
                .orElseThrow();
        return Stream.concat(
                        Stream.of(began.agreedAt),
                        parts.stream()
                                .filter(part -> !part.latest)
                                .map(Part::deletedAt)
                                .flatMap(at -> Optional.ofNullable(at).stream()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
