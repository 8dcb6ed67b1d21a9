package sojourn.face.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sojourn.consent.Consents;
import sojourn.face.StoredFaces;

/**
 * 人脸信息备案.
 *
 * @param people whose faces are kept now
 * @param steps the numbers that matter, the lower first
 * @param due the last day to file; null while nothing is due
 * @param since from when on the forgotten are counted
 */
public record FilingPage(
        long people,
        List<Step> steps,
        @Nullable LocalDate due,
        List<Consents.Given> given,
        LocalDate since,
        List<StoredFaces.Forgotten> forgotten) {

    /** What is handed in, as message keys (人脸识别技术应用安全管理办法, Art. 15). */
    public static final List<String> PAPERS = List.of("form", "assessment", "entity", "person", "authority", "promise");

    /**
     * A number of people.
     *
     * @param reached null until it was
     */
    public record Step(int threshold, StoredFaces.@Nullable Reached reached) {}

    static FilingPage of(
            long people,
            List<StoredFaces.Reached> reached,
            List<Consents.Given> given,
            LocalDate since,
            List<StoredFaces.Forgotten> forgotten) {
        var steps = StoredFaces.THRESHOLDS.stream()
                .map(threshold -> new Step(threshold, at(threshold, reached).orElse(null)))
                .toList();
        var due = at(StoredFaces.THRESHOLDS.getLast(), reached)
                .map(StoredFaces.Reached::fileBy)
                .orElse(null);
        return new FilingPage(people, steps, due, given, since, forgotten);
    }

    /** The number that obliges to file. */
    public int obliges() {
        return StoredFaces.THRESHOLDS.getLast();
    }

    /** Whether it is time to prepare. */
    public boolean near() {
        return steps.getFirst().reached() != null;
    }

    public long allForgotten() {
        return forgotten.stream().mapToLong(StoredFaces.Forgotten::pictures).sum();
    }

    private static Optional<StoredFaces.Reached> at(int threshold, List<StoredFaces.Reached> reached) {
        return reached.stream().filter(one -> one.threshold() == threshold).findFirst();
    }
}
