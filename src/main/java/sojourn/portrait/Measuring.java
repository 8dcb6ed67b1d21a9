package sojourn.portrait;

import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.inspection.Opened;

/** Measures a picture whose faces are known. */
final class Measuring {

    private static final int FACE = 160;
    private static final int HALF = FACE / 2;
    private static final int CHEEK = FACE * 22 / 100;
    private static final double USUAL_SPREAD = 0.15;

    private Measuring() {}

    /**
     * @param image the picture's
     * @param small the same with fewer pixels
     * @param subject the face, or what is to be measured instead
     */
    static Measures of(Opened.Picture picture, Pyramid image, BufferedImage small, List<Box> faces, Box subject) {
        double factor = (double) small.getWidth() / image.width();
        Grey close = Grey.of(image.part(subject, FACE, FACE));
        return new Measures(
                picture.width(),
                picture.height(),
                colour(small),
                place(image, faces),
                light(close),
                detail(close, small, subject.scaled(factor)));
    }

    private static double colour(BufferedImage small) {
        double sum = 0;
        int[] rgb = Canvas.pixels(small);
        for (int pixel : rgb) {
            int red = pixel >> 16 & 0xff;
            int green = pixel >> 8 & 0xff;
            int blue = pixel & 0xff;
            sum += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        }
        return sum / rgb.length / 255;
    }

    private static Measures.@Nullable Place place(Pyramid picture, List<Box> faces) {
        if (faces.isEmpty()) {
            return null;
        }
        Box face = faces.getFirst();
        double side = face.width();
        int below = picture.height() - face.y() - face.height();
        int right = picture.width() - face.x() - face.width();
        return new Measures.Place(
                faces.size(),
                faces.size() > 1 ? faces.get(1).width() / side : 0,
                face.width(),
                side / Box.window(picture.width(), picture.height()).width(),
                Math.max(0, Math.min(Math.min(face.x(), right), Math.min(face.y(), below)) / side),
                face.y() / side);
    }

    private static Measures.Light light(Grey close) {
        int[] inner = Planes.histogram(close, new Box(0, 0, FACE, FACE).inner(0.7));
        int[] left = Planes.histogram(close, new Box(FACE / 6, HALF, CHEEK, CHEEK));
        int[] right = Planes.histogram(close, new Box(FACE - FACE / 6 - CHEEK, HALF, CHEEK, CHEEK));
        return new Measures.Light(
                Planes.mean(inner) / 255,
                Planes.share(inner, 0, 25),
                Planes.share(inner, 247, 255),
                Planes.intersection(left, right));
    }

    private static Measures.Detail detail(Grey close, BufferedImage small, Box face) {
        int[] inner = Planes.histogram(close, new Box(0, 0, FACE, FACE).inner(0.7));
        double spread = Planes.deviation(inner) / 255;
        double noise = Planes.noise(close);
        return new Measures.Detail(
                sharpness(close, noise, spread),
                spread,
                Planes.entropy(inner),
                noise / 255,
                Symmetry.tilt(close),
                background(small, face));
    }

    // Noise alone looks sharp: white noise adds twenty times its variance. And a dark or hazy face looks blurred, for
    // its
    // edges are as much lower as its luminance is less spread.
    private static double sharpness(Grey close, double noise, double spread) {
        double edges = Math.max(0, Planes.sharpness(close) - 20 * noise * noise);
        double lost = Math.min(1, spread / USUAL_SPREAD);
        return lost == 0 ? 0 : edges / (lost * lost);
    }

    // The head is about 1.6 times as wide as its box; below it are shoulders.
    private static double background(BufferedImage small, Box face) {
        Box frame = Framing.around(face, small.getWidth(), small.getHeight());
        Grey bust = Grey.of(new Pyramid(small).part(frame, 240, 320));
        return (Planes.gradient(bust, new Box(0, 0, 36, 190)) + Planes.gradient(bust, new Box(204, 0, 36, 190))) / 2;
    }
}
