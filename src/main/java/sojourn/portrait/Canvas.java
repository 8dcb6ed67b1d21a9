package sojourn.portrait;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Draws a part of a picture at another size; by hand, for Java2D takes several times as long to scale. */
final class Canvas {

    private Canvas() {}

    /** In sRGB, one number for each pixel; what is transparent becomes white. */
    static BufferedImage plain(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        BufferedImage plain = blank(picture.getWidth(), picture.getHeight());
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }

    /** So that its longer side has as many pixels, if it had more. */
    static BufferedImage whole(BufferedImage picture, int side) {
        double factor = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        return part(
                picture,
                new Box(0, 0, picture.getWidth(), picture.getHeight()),
                (int) Math.max(1, Math.round(picture.getWidth() * factor)),
                (int) Math.max(1, Math.round(picture.getHeight() * factor)));
    }

    /** By halves: a pixel that is made of more than four would be made of the four nearest alone, and look sharper than it is. */
    static BufferedImage part(BufferedImage picture, Box part, int width, int height) {
        BufferedImage from = plain(picture);
        Box box = part;
        while (box.width() >= 2 * width && box.height() >= 2 * height) {
            from = halved(from, box);
            box = new Box(0, 0, from.getWidth(), from.getHeight());
        }
        return between(from, box, width, height);
    }

    static int[] pixels(BufferedImage plain) {
        return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage halved(BufferedImage picture, Box part) {
        BufferedImage half = blank(part.width() / 2, part.height() / 2);
        int[] from = pixels(picture);
        int[] to = pixels(half);
        int row = picture.getWidth();
        for (int y = 0; y < half.getHeight(); y++) {
            int at = (part.y() + 2 * y) * row + part.x();
            for (int x = 0; x < half.getWidth(); x++, at += 2) {
                to[y * half.getWidth() + x] = quarter(from[at], from[at + 1], from[at + row], from[at + row + 1]);
            }
        }
        return half;
    }

    // red and blue at once, green alone: the sum of four does not reach the next of them
    private static int quarter(int a, int b, int c, int d) {
        int outer = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff) + 0x020002;
        int green = (a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00) + 0x0200;
        return (outer >> 2 & 0xff00ff) | (green >> 2 & 0xff00);
    }

    private static BufferedImage between(BufferedImage picture, Box part, int width, int height) {
        BufferedImage drawn = blank(width, height);
        int[] from = pixels(picture);
        int[] to = pixels(drawn);
        Nearest across = Nearest.of(part.x(), part.width(), width);
        Nearest down = Nearest.of(part.y(), part.height(), height);
        for (int y = 0; y < height; y++) {
            int upper = down.first()[y] * picture.getWidth();
            int lower = down.second()[y] * picture.getWidth();
            for (int x = 0; x < width; x++) {
                int left = across.first()[x];
                int right = across.second()[x];
                int above = mixed(from[upper + left], from[upper + right], across.weight()[x]);
                int below = mixed(from[lower + left], from[lower + right], across.weight()[x]);
                to[y * width + x] = mixed(above, below, down.weight()[y]);
            }
        }
        return drawn;
    }

    private static int mixed(int one, int other, int weight) {
        int rest = 256 - weight;
        int outer = ((one & 0xff00ff) * rest + (other & 0xff00ff) * weight + 0x800080) >>> 8 & 0xff00ff;
        int green = ((one & 0xff00) * rest + (other & 0xff00) * weight + 0x8000) >>> 8 & 0xff00;
        return outer | green;
    }

    /** Between which two pixels each new one lies along one side, and how near to the second, 0 to 256. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Nearest(int[] first, int[] second, int[] weight) {

        static Nearest of(int from, int length, int pixels) {
            Nearest nearest = new Nearest(new int[pixels], new int[pixels], new int[pixels]);
            for (int i = 0; i < pixels; i++) {
                double at = Math.clamp((i + 0.5) * length / pixels - 0.5, 0, length - 1.0);
                nearest.first[i] = from + (int) at;
                nearest.second[i] = from + Math.min((int) at + 1, length - 1);
                nearest.weight[i] = (int) ((at - (int) at) * 256);
            }
            return nearest;
        }
    }
}
