package sojourn.portrait;

import static sojourn.portrait.Sample.accepted;
import static sojourn.portrait.Sample.refused;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people upload and what they should not, made from the one face; the table of docs/portrait-checks.md. */
final class Samples {

    private Samples() {}

    static Stream<Sample> all() {
        return Stream.of(good(), place(), light(), detail(), heads(), files(), hostile(), waived())
                .flatMap(some -> some);
    }

    private static Stream<Sample> good() {
        return Stream.of(
                accepted("portrait 1200 × 1600", () -> Uploads.jpeg(Faces.portrait())),
                accepted("portrait 480 × 640", () -> Uploads.jpeg(Faces.portrait(480, 0.45))),
                accepted("portrait 2400 × 3200", () -> Uploads.jpeg(Faces.portrait(2400, 0.45))),
                accepted("webcam 1280 × 720", () -> Uploads.jpeg(Faces.placed(1280, 720, 0.2, 0.5, 0.45))),
                accepted(
                        "480 × 640, face a third of it",
                        () -> Uploads.jpeg(Faces.portrait(480, 0.35)),
                        Finding.FEW_PIXELS));
    }

    private static Stream<Sample> place() {
        return Stream.of(
                refused("300 × 400", () -> Uploads.jpeg(Faces.portrait(300, 0.45)), Finding.TOO_SMALL),
                refused("the file of the astronaut", () -> Uploads.png(Faces.ASTRONAUT), Finding.TOO_SMALL),
                refused("face 15 % of the width", () -> Uploads.jpeg(Faces.portrait(1200, 0.15)), Finding.TOO_FAR),
                refused("face 8 % of the width", () -> Uploads.jpeg(Faces.portrait(1200, 0.08)), Finding.NO_FACE),
                accepted("face 70 % of the width", () -> Uploads.jpeg(Faces.portrait(1200, 0.7)), Finding.TIGHT),
                refused("face 85 % of the width", () -> Uploads.jpeg(Faces.portrait(1200, 0.85)), Finding.TOO_NEAR),
                refused("ear at the left edge", () -> jpegAt(0.2, 0.45), Finding.CUT_OFF),
                refused("half a face", () -> jpegAt(0.05, 0.45), Finding.NO_FACE),
                accepted("hair at the upper edge", () -> jpegAt(0.5, 0.25), Finding.TIGHT),
                refused("eyes at the upper edge", () -> jpegAt(0.5, 0.1), Finding.NO_FACE),
                refused("two faces", () -> Uploads.jpeg(Faces.two(1)), Finding.SEVERAL_FACES),
                refused("two faces, one half as large", () -> Uploads.jpeg(Faces.two(0.6)), Finding.SEVERAL_FACES),
                accepted("a small face behind", () -> Uploads.jpeg(Faces.withAnother(0.55, 0.17)), Finding.SECOND_FACE),
                refused("nobody", () -> Uploads.jpeg(Faces.nobody()), Finding.NO_FACE));
    }

    private static Stream<Sample> light() {
        return Stream.of(
                refused("light 0.05", () -> lit(0.05), Finding.TOO_DARK),
                refused("light 0.1", () -> lit(0.1), Finding.TOO_DARK),
                refused("light 0.2", () -> lit(0.2), Finding.TOO_DARK),
                accepted("light 0.3", () -> lit(0.3), Finding.DIM, Finding.DULL),
                accepted("light 0.6", () -> lit(0.6)),
                accepted("light 1.2", () -> lit(1.2), Finding.GLARE),
                refused("light 1.5", () -> lit(1.5), Finding.TOO_BRIGHT),
                refused("light 2.5", () -> lit(2.5), Finding.TOO_BRIGHT),
                accepted(
                        "lamp from the side",
                        () -> Uploads.jpeg(Faces.sidelit(Faces.portrait(), 0.5)),
                        Finding.UNEVEN_LIGHT),
                accepted("contrast 0.6", () -> Uploads.jpeg(Faces.flat(Faces.portrait(), 0.6))),
                accepted("contrast 0.4", () -> Uploads.jpeg(Faces.flat(Faces.portrait(), 0.4)), Finding.DULL),
                refused("contrast 0.2", () -> Uploads.jpeg(Faces.flat(Faces.portrait(), 0.2)), Finding.FLAT));
    }

    private static Stream<Sample> detail() {
        return Stream.of(
                accepted("blurred by 2", () -> blurred(2)),
                accepted("blurred by 3", () -> blurred(3), Finding.SOFT_FOCUS),
                refused("blurred by 4", () -> blurred(4), Finding.BLURRED),
                refused("blurred by 10", () -> blurred(10), Finding.BLURRED),
                refused(
                        "blurred by 6, light 0.4",
                        () -> Uploads.jpeg(Faces.lit(Faces.blurred(Faces.portrait(), 6), 0.4)),
                        Finding.BLURRED),
                accepted("noise of 10", () -> Uploads.jpeg(Faces.noisy(Faces.portrait(), 10))),
                accepted("noise of 20", () -> Uploads.jpeg(Faces.noisy(Faces.portrait(), 20)), Finding.NOISY),
                refused(
                        "blurred by 8, noise of 10",
                        () -> Uploads.jpeg(Faces.noisy(Faces.blurred(Faces.portrait(), 8), 10)),
                        Finding.BLURRED),
                accepted(
                        "stripes behind",
                        () -> Uploads.jpeg(Faces.withStripes(Faces.portrait())),
                        Finding.BUSY_BACKGROUND));
    }

    private static Stream<Sample> heads() {
        return Stream.of(
                accepted("tilted by -5°", () -> Uploads.jpeg(Faces.tilted(-5))),
                accepted("tilted by -15°", () -> Uploads.jpeg(Faces.tilted(-15)), Finding.TILTED),
                accepted("tilted by 10°", () -> Uploads.jpeg(Faces.tilted(10)), Finding.TILTED),
                refused("tilted by 25°", () -> Uploads.jpeg(Faces.tilted(25)), Finding.NO_FACE),
                refused(
                        "turned by 90° and no note of it",
                        () -> Uploads.jpeg(Uploads.read(Uploads.turned(Faces.portrait(), 6))),
                        Finding.NO_FACE));
    }

    private static Stream<Sample> files() {
        BufferedImage small = Faces.portrait(600, 0.45);
        return Stream.concat(
                IntStream.rangeClosed(1, 8)
                        .mapToObj(way -> accepted("EXIF orientation " + way, () -> Uploads.turned(small, way))),
                Stream.of(
                        accepted("PNG", () -> Uploads.png(small)),
                        accepted("PNG of 16 bits", () -> Uploads.png(Uploads.deep(small, false))),
                        accepted(
                                "PNG with transparency",
                                () -> Uploads.png(Uploads.as(small, BufferedImage.TYPE_INT_ARGB))),
                        accepted("progressive JPEG", () -> Uploads.jpeg(small, true)),
                        refused("grey JPEG", () -> Uploads.jpeg(Faces.grey(small)), Finding.GREY),
                        refused(
                                "grey in three colours",
                                () -> Uploads.jpeg(Uploads.as(Faces.grey(small), BufferedImage.TYPE_INT_RGB)),
                                Finding.GREY),
                        refused("grey PNG of 16 bits", () -> Uploads.png(Uploads.deep(small, true)), Finding.GREY),
                        refused("CMYK JPEG", Uploads::cmyk, Finding.CMYK),
                        refused("GIF", () -> Uploads.written(small, "gif"), Finding.WRONG_FORMAT),
                        refused("BMP", () -> Uploads.written(small, "bmp"), Finding.WRONG_FORMAT),
                        refused(
                                "HEIC of a phone",
                                () -> Uploads.latin("\0\0\0\u0018ftypheic\0\0\0\0"),
                                Finding.WRONG_FORMAT)));
    }

    private static Stream<Sample> hostile() {
        byte[] good = Uploads.jpeg(Faces.portrait(600, 0.45));
        return Stream.of(
                refused("nothing", () -> new byte[0], Finding.EMPTY),
                refused("10 MB and a byte", () -> Arrays.copyOf(good, (10 << 20) + 1), Finding.TOO_LARGE),
                refused("text named photo.jpg", () -> Uploads.latin("not a photo"), Finding.WRONG_FORMAT),
                refused(
                        "SVG with a script",
                        () -> Uploads.latin("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                        Finding.WRONG_FORMAT),
                refused("half a JPEG", () -> Arrays.copyOf(good, good.length / 2), Finding.BROKEN),
                refused("the first bytes of a JPEG", () -> Arrays.copyOf(good, 20), Finding.BROKEN),
                refused("PNG of 20,000 × 20,000", () -> Uploads.bomb(20_000), Finding.TOO_MANY_PIXELS),
                refused("PNG of 7,000 × 7,000", () -> Uploads.bomb(7_000), Finding.TOO_MANY_PIXELS),
                accepted("JPEG and ZIP", () -> Uploads.join(good, Uploads.latin("PK\3\4 evil PK\5\6"))),
                accepted(
                        "JPEG with HTML in it",
                        () -> Uploads.with(good, 0xfe, Uploads.latin("<script>evil()</script>"))));
    }

    private static Stream<Sample> waived() {
        return Stream.of(
                        accepted("tilted by 25°", () -> Uploads.jpeg(Faces.tilted(25)), Finding.NOT_DETECTED),
                        accepted("nobody", () -> Uploads.jpeg(Faces.nobody()), Finding.NOT_DETECTED),
                        refused("300 × 400", () -> Uploads.jpeg(Faces.portrait(300, 0.45)), Finding.TOO_SMALL),
                        refused("light 0.1", () -> lit(0.1), Finding.TOO_DARK),
                        refused("blurred by 10", () -> blurred(10), Finding.BLURRED),
                        refused("text named photo.jpg", () -> Uploads.latin("not a photo"), Finding.WRONG_FORMAT))
                .map(Sample::withoutDetector);
    }

    private static byte[] lit(double factor) {
        return Uploads.jpeg(Faces.lit(Faces.portrait(), factor));
    }

    private static byte[] blurred(double sigma) {
        return Uploads.jpeg(Faces.blurred(Faces.portrait(), sigma));
    }

    private static byte[] jpegAt(double x, double y) {
        return Uploads.jpeg(Faces.placed(1200, 1600, 0.45, x, y));
    }
}
