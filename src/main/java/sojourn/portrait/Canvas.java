package sojourn.portrait;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The pixels of a picture, and how they are made fewer or more; by hand, for Java2D takes several times as long to scale. */
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

    static int[] pixels(BufferedImage plain) {
        return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
    }

    static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    static BufferedImage halved(BufferedImage plain) {
        BufferedImage half = blank(plain.getWidth() / 2, plain.getHeight() / 2);
        int[] from = pixels(plain);
        int[] to = pixels(half);
        int row = plain.getWidth();
        for (int y = 0; y < half.getHeight(); y++) {
            int at = 2 * y * row;
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

    /** Each pixel from the four nearest ones; row by row, for the next row often needs the same one again. */
    static BufferedImage between(BufferedImage plain, Box part, int width, int height) {
        BufferedImage drawn = blank(width, height);
        int[] from = pixels(plain);
        int[] to = pixels(drawn);
        Nearest across = Nearest.of(part.x(), part.width(), width);
        Nearest down = Nearest.of(part.y(), part.height(), height);
        int[] above = new int[width];
        int[] below = new int[width];
        int at = -1;
        for (int y = 0; y < height; y++) {
            int upper = down.first()[y];
            if (upper == at + 1 && at >= 0) {
                int[] swapped = above;
                above = below;
                below = swapped;
            } else if (upper != at) {
                stretch(from, upper * plain.getWidth(), across, above);
            }
            if (upper != at) {
                stretch(from, down.second()[y] * plain.getWidth(), across, below);
            }
            at = upper;
            int weight = down.weight()[y];
            for (int x = 0; x < width; x++) {
                to[y * width + x] = mixed(above[x], below[x], weight);
            }
        }
        return drawn;
    }

    private static void stretch(int[] from, int row, Nearest across, int[] to) {
        int[] first = across.first();
        int[] second = across.second();
        int[] weight = across.weight();
        for (int x = 0; x < to.length; x++) {
            to[x] = mixed(from[row + first[x]], from[row + second[x]], weight[x]);
        }
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
