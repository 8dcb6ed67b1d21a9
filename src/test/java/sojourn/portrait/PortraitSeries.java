package sojourn.portrait;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Measures the series of docs/portrait-checks.md by which the lines were drawn, and writes them there. Not a test: run it as
 * {@link PortraitBenchmark}, when a measure is changed.
 */
final class PortraitSeries {

    private final Portraits portraits = TestPortraits.usual();
    private final List<String> rows = new ArrayList<>();
    private final Fingerprint usual = portrait(Faces.portrait());

    private PortraitSeries() {}

    public static void main(String[] arguments) throws IOException {
        var series = new PortraitSeries();
        var face = Faces.portrait();
        series.add("blurred by (pixels)", blur -> Faces.blurred(face, blur), 1, 2, 2.5, 3, 3.5, 4, 5, 6, 10, 20);
        series.add(
                "light times",
                light -> Faces.lit(face, light),
                0.15,
                0.2,
                0.25,
                0.3,
                0.4,
                0.6,
                0.8,
                1.1,
                1.2,
                1.3,
                1.5);
        series.add("contrast times", contrast -> Faces.flat(face, contrast), 0.2, 0.25, 0.3, 0.4, 0.5, 0.7);
        series.add("noise of (steps)", noise -> Faces.noisy(face, noise), 5, 10, 15, 20, 30);
        series.add("side light, dark side times", light -> Faces.sidelit(face, light), 0.9, 0.8, 0.7, 0.6, 0.4);
        series.add("tilted by (degrees)", Faces::tilted, -20, -15, -10, -5, 0, 5, 10, 15);
        series.add(
                "face, share of the width",
                share -> Faces.portrait(1200, share),
                0.12,
                0.15,
                0.2,
                0.25,
                0.3,
                0.6,
                0.7,
                0.8,
                0.9);
        series.add("from the left, share", x -> Faces.placed(1200, 1600, 0.45, x, 0.45), 0.3, 0.25, 0.22, 0.2, 0.15);
        series.add("width of the photo", width -> Faces.portrait((int) width, 0.45), 480, 600, 900, 1536, 2400);
        ChecksDocument.write("series", series.rows);
        System.exit(0);
    }

    private void add(String what, DoubleFunction<BufferedImage> picture, double... values) {
        DoubleStream.of(values).forEach(value -> add(what, value, picture.apply(value)));
    }

    private void add(String what, double value, BufferedImage picture) {
        var judged = portraits.judge(Uploads.jpeg(picture));
        var measures =
                judged instanceof Judged.Refused refused ? refused.measures() : ((Judged.Accepted) judged).measures();
        var place = measures.place();
        var light = measures.light();
        var detail = measures.detail();
        rows.add(String.format(
                Locale.ROOT,
                "| %s %s | %.2f | %.3f | %.2f | %.0f | %.3f | %.1f | %.4f | %.0f | %s | %s | %s |",
                what,
                String.valueOf(value).replaceAll("\\.0$", ""),
                light.mean(),
                light.bright(),
                light.balance(),
                detail.sharpness(),
                detail.spread(),
                detail.entropy(),
                detail.noise(),
                detail.tilt(),
                place == null ? "-" : String.format(Locale.ROOT, "%.2f / %.2f", place.share(), place.margin()),
                judged instanceof Judged.Accepted accepted
                        ? new Resemblance(accepted.portrait().fingerprint(), usual).distance()
                        : "-",
                Sample.said(judged)));
    }

    private Fingerprint portrait(BufferedImage picture) {
        return ((Judged.Accepted) portraits.judge(Uploads.jpeg(picture)))
                .portrait()
                .fingerprint();
    }
}
