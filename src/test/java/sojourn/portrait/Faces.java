package sojourn.portrait;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;

/** Pictures of the one face of this repository, made in the test. */
final class Faces {

    static final BufferedImage ASTRONAUT = read();
    static final Box FACE = new Box(173, 73, 102, 102);

    private Faces() {}

    private static BufferedImage read() {
        try (var in = Faces.class.getResourceAsStream("/portrait/face-astronaut.png")) {
            return Canvas.plain(ImageIO.read(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a phone takes it, 3:4, the face so much of its width. */
    static BufferedImage portrait(int width, double share) {
        return placed(width, width * 4 / 3, share, 0.5, 0.45);
    }

    static BufferedImage portrait() {
        return portrait(1200, 0.45);
    }

    /** The middle of the face at x and y, both shares of the picture. */
    static BufferedImage placed(int width, int height, double share, double x, double y) {
        double factor = width * share / FACE.width();
        var move = AffineTransform.getTranslateInstance(width * x, height * y);
        move.scale(factor, factor);
        move.translate(-FACE.x() - FACE.width() / 2.0, -FACE.y() - FACE.height() / 2.0);
        return drawn(width, height, move);
    }

    static BufferedImage tilted(double degrees) {
        var move = AffineTransform.getTranslateInstance(600, 720);
        move.rotate(Math.toRadians(degrees));
        move.scale(1200 * 0.45 / FACE.width(), 1200 * 0.45 / FACE.width());
        move.translate(-FACE.x() - FACE.width() / 2.0, -FACE.y() - FACE.height() / 2.0);
        return drawn(1200, 1600, move);
    }

    private static BufferedImage drawn(int width, int height, AffineTransform move) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0xc8c0b4));
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(ASTRONAUT, move, null);
        graphics.dispose();
        return picture;
    }

    static BufferedImage two(double second) {
        var picture = placed(1600, 1200, 0.25, 0.3, 0.45);
        Graphics2D graphics = picture.createGraphics();
        var other = placed(800, 1200, 0.5 * second, 0.5, 0.45);
        graphics.drawImage(other, 800, 0, null);
        graphics.dispose();
        return picture;
    }

    /** One near, one in the background above. */
    static BufferedImage withAnother(double near, double far) {
        var picture = placed(1200, 1600, near, 0.4, 0.6);
        var other = placed(360, 400, far * 1200 / 360, 0.5, 0.5);
        var graphics = picture.createGraphics();
        graphics.drawImage(other, 840, 0, null);
        graphics.dispose();
        return picture;
    }

    /** The suit, and no face. */
    static BufferedImage nobody() {
        return new Pyramid(ASTRONAUT).part(new Box(60, 290, 150, 200), 900, 1200);
    }

    static BufferedImage withStripes(BufferedImage picture) {
        var graphics = picture.createGraphics();
        for (int x = 0; x < picture.getWidth(); x += 40) {
            if (x < picture.getWidth() * 0.2 || x > picture.getWidth() * 0.8) {
                graphics.setColor(x % 80 == 0 ? new Color(0x102040) : new Color(0xf0e8d8));
                graphics.fillRect(x, 0, 40, picture.getHeight());
            }
        }
        graphics.dispose();
        return picture;
    }

    /** A camera with less light: luminance times the factor. */
    static BufferedImage lit(BufferedImage picture, double factor) {
        return new RescaleOp((float) factor, 0, null).filter(picture, null);
    }

    /** Haze: all luminance nearer to the middle. */
    static BufferedImage flat(BufferedImage picture, double factor) {
        return new RescaleOp((float) factor, (float) (128 * (1 - factor)), null).filter(picture, null);
    }

    /** Out of focus: Gaussian of so many pixels. */
    static BufferedImage blurred(BufferedImage picture, double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        float[] line = new float[2 * radius + 1];
        float sum = 0;
        for (int i = 0; i < line.length; i++) {
            line[i] = (float) Math.exp(-(i - radius) * (i - radius) / (2 * sigma * sigma));
            sum += line[i];
        }
        for (int i = 0; i < line.length; i++) {
            line[i] /= sum;
        }
        var across = new ConvolveOp(new Kernel(line.length, 1, line), ConvolveOp.EDGE_NO_OP, null);
        var down = new ConvolveOp(new Kernel(1, line.length, line), ConvolveOp.EDGE_NO_OP, null);
        return down.filter(across.filter(picture, null), null);
    }

    static BufferedImage noisy(BufferedImage picture, double deviation) {
        var random = new Random(32);
        return mapped(picture, channel -> channel + (int) Math.round(random.nextGaussian() * deviation));
    }

    static BufferedImage grey(BufferedImage picture) {
        int w = picture.getWidth();
        var grey = new BufferedImage(w, picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster()
                .setDataElements(0, 0, w, picture.getHeight(), Grey.of(picture).pixels());
        return grey;
    }

    /** Lamp from the side: falls off to so much on the other. */
    static BufferedImage sidelit(BufferedImage picture, double least) {
        var lit = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            double at = Math.clamp((x / (double) picture.getWidth() - 0.35) / 0.3, 0, 1);
            double factor = 1 - (1 - least) * at;
            for (int y = 0; y < picture.getHeight(); y++) {
                var colour = new Color(picture.getRGB(x, y));
                lit.setRGB(
                        x,
                        y,
                        new Color((int) (colour.getRed() * factor), (int) (colour.getGreen() * factor), (int)
                                        (colour.getBlue() * factor))
                                .getRGB());
            }
        }
        return lit;
    }

    private static BufferedImage mapped(BufferedImage picture, IntUnaryOperator change) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, w, h, null, 0, w);
        int[] changed = Arrays.stream(pixels)
                .map(rgb -> one(change, rgb >> 16) << 16 | one(change, rgb >> 8) << 8 | one(change, rgb))
                .toArray();
        var image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, w, h, changed, 0, w);
        return image;
    }

    private static int one(IntUnaryOperator change, int channel) {
        return Math.clamp(change.applyAsInt(channel & 0xff), 0, 255);
    }
}
