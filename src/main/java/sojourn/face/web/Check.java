package sojourn.face.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.face.UnderReview;
import sojourn.portrait.Finding;
import sojourn.portrait.Measures;

/**
 * One automatic check in words.
 *
 * @param label message key of its name
 * @param noticed message keys of what the reviewer is asked to look at; empty where all is as it should be
 * @param measure message key of what was measured
 */
public record Check(String label, List<String> noticed, String measure, List<Object> numbers) {

    private static final Set<Finding> FACES = Set.of(Finding.NOT_DETECTED, Finding.SECOND_FACE);
    private static final Set<Finding> PLACE = Set.of(Finding.FEW_PIXELS, Finding.TILTED, Finding.TIGHT);
    private static final Set<Finding> DETAIL = Set.of(Finding.SOFT_FOCUS, Finding.NOISY);
    private static final Set<Finding> LIGHT =
            Set.of(Finding.DIM, Finding.GLARE, Finding.SHADOW, Finding.UNEVEN_LIGHT, Finding.DULL);
    private static final Set<Finding> BACKGROUND = Set.of(Finding.BUSY_BACKGROUND);

    public boolean good() {
        return noticed.isEmpty();
    }

    static List<Check> of(UnderReview held) {
        var measures = held.measures();
        return List.of(
                faces(held, measures.place()),
                place(held, measures.place()),
                check(
                        "detail",
                        held,
                        DETAIL,
                        "detail",
                        Math.round(measures.detail().sharpness())),
                check(
                        "light",
                        held,
                        LIGHT,
                        "light",
                        percent(measures.light().mean()),
                        percent(measures.light().balance())),
                check(
                        "background",
                        held,
                        BACKGROUND,
                        held.findings().contains(Finding.BUSY_BACKGROUND) ? "" : "background"),
                new Check(
                        "face.review.check.alike",
                        held.alike() ? List.of("face.review.alike") : List.of(),
                        held.alike() ? "" : "face.review.measure.alike",
                        List.of()));
    }

    private static Check faces(UnderReview held, Measures.@Nullable Place place) {
        return check("faces", held, FACES, place == null ? "" : "faces", place == null ? 0 : place.faces());
    }

    private static Check place(UnderReview held, Measures.@Nullable Place place) {
        return place == null
                ? new Check("face.review.check.place", List.of("face.review.no-place"), "", List.of())
                : check("place", held, PLACE, "place", percent(place.share()), place.pixels());
    }

    private static Check check(String name, UnderReview held, Set<Finding> about, String measure, Object... numbers) {
        return new Check(
                "face.review.check." + name,
                held.findings().stream()
                        .filter(about::contains)
                        .map(Finding::key)
                        .toList(),
                measure.isEmpty() ? "" : "face.review.measure." + measure,
                List.of(numbers));
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}
