package sojourn.face.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.face.UnderReview;
import sojourn.portrait.Finding;
import sojourn.portrait.Measures;
import sojourn.shell.Words;

/** Says what the machine found, line by line, for the eyes of a reviewer. */
@Component
class Checks {

    private static final Set<Finding> COUNT = Set.of(Finding.NOT_DETECTED, Finding.SECOND_FACE);
    private static final Set<Finding> PLACE = Set.of(Finding.TIGHT, Finding.TILTED, Finding.BUSY_BACKGROUND);
    private static final Set<Finding> SHARP =
            Set.of(Finding.SOFT_FOCUS, Finding.NOISY, Finding.FEW_PIXELS, Finding.DULL);
    private static final Set<Finding> LIGHT =
            Set.of(Finding.DIM, Finding.GLARE, Finding.SHADOW, Finding.UNEVEN_LIGHT);

    private final Words words;

    Checks(Words words) {
        this.words = words;
    }

    List<ReviewPage.Line> of(UnderReview held, Locale locale) {
        var measures = held.measures();
        var place = measures.place();
        var lines = new ArrayList<ReviewPage.Line>();
        lines.add(line(
                "count",
                COUNT,
                held,
                place == null ? "" : words.say(locale, "face.measured.count", place.faces())));
        lines.add(line("place", PLACE, held, place == null ? "" : place(place, locale)));
        lines.add(line("sharp", SHARP, held, words.say(
                locale, "face.measured.sharp", Math.round(measures.detail().sharpness()))));
        lines.add(line("light", LIGHT, held, words.say(
                locale, "face.measured.light", percent(measures.light().mean()))));
        lines.add(new ReviewPage.Line(
                "face.check.alike", held.alike() ? List.of("face.noticed.alike") : List.of(), held.alike()
                        ? ""
                        : words.say(locale, "face.measured.alike")));
        return lines;
    }

    private String place(Measures.Place place, Locale locale) {
        return words.say(locale, "face.measured.place", percent(place.share()));
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }

    private static ReviewPage.Line line(String name, Set<Finding> about, UnderReview held, String measured) {
        return new ReviewPage.Line(
                "face.check." + name,
                held.findings().stream().filter(about::contains).map(Finding::key).toList(),
                measured);
    }
}
