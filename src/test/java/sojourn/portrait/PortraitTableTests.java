package sojourn.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sojourn.Rule;

/** The table of docs/portrait-checks.md; {@code -Dportrait.write} writes it anew, with what was measured. */
@Rule("R32")
class PortraitTableTests {

    private static final Portraits PORTRAITS = TestPortraits.usual();
    private static final List<String> ROWS = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource("sojourn.portrait.Samples#all")
    void eachPictureIsJudgedAsTheTableSays(Sample sample) {
        var judged = sample.judgedBy(PORTRAITS);
        ROWS.add("| %s | %s | %s | %s |"
                .formatted(sample.name(), sample.expected(), Sample.said(judged), measured(judged)));
        assertThat(Sample.said(judged)).isEqualTo(sample.expected());
    }

    /** What was measured differs in its last digit from one processor to the next; what came of it must not. */
    @AfterAll
    static void theDocumentIsInStep() throws IOException {
        if (System.getProperty("portrait.write") != null) {
            ChecksDocument.write("table", ROWS);
        }
        if (ROWS.size() == Samples.all().count()) {
            assertThat(outcomes(ChecksDocument.read("table")))
                    .as("docs/portrait-checks.md; -Dportrait.write writes it anew")
                    .isEqualTo(outcomes(ROWS));
        }
    }

    private static List<String> outcomes(List<String> rows) {
        return rows.stream()
                .map(row -> row.substring(0, row.lastIndexOf('|', row.length() - 2)))
                .toList();
    }

    private static String measured(Judged judged) {
        var measures =
                judged instanceof Judged.Refused refused ? refused.measures() : ((Judged.Accepted) judged).measures();
        if (measures == null) {
            return "";
        }
        var place = measures.place();
        var light = measures.light();
        var detail = measures.detail();
        var face = place == null
                ? "no face; "
                : String.format(Locale.ROOT, "%d px, %.2f of the width; ", place.pixels(), place.share());
        return face
                + String.format(
                        Locale.ROOT,
                        "light %.2f, white %.2f, spread %.3f, sharp %.0f, noise %.3f, tilt %.0f",
                        light.mean(),
                        light.bright(),
                        detail.spread(),
                        detail.sharpness(),
                        detail.noise(),
                        detail.tilt());
    }
}
