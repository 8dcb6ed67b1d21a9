package sojourn.portrait;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;

/** A picture with its half, its quarter and so on, each made once, when a part of it is asked for at another size. */
final class Pyramid {

    private final BufferedImage picture;
    private final List<BufferedImage> levels = new ArrayList<>();

    Pyramid(BufferedImage picture) {
        this.picture = picture;
    }

    int width() {
        return picture.getWidth();
    }

    int height() {
        return picture.getHeight();
    }

    /** So that its longer side has as many pixels, if it had more. */
    BufferedImage whole(int side) {
        double factor = Math.min(1, (double) side / Math.max(width(), height()));
        int width = (int) Math.max(1, Math.round(width() * factor));
        int height = (int) Math.max(1, Math.round(height() * factor));
        return part(new Box(0, 0, width(), height()), width, height);
    }

    /** From the smallest level that still has as many pixels: between more than four the mean would be of the four nearest alone. */
    BufferedImage part(Box part, int width, int height) {
        int level = 0;
        Box box = part;
        while (box.width() >= 2 * width && box.height() >= 2 * height) {
            box = new Box(box.x() / 2, box.y() / 2, box.width() / 2, box.height() / 2);
            level++;
        }
        return Canvas.between(level == 0 ? Canvas.plain(picture) : level(level), box, width, height);
    }

    private BufferedImage level(int level) {
        while (levels.size() < level) {
            levels.add(levels.isEmpty() ? half() : Canvas.halved(levels.getLast()));
        }
        return levels.get(level - 1);
    }

    private BufferedImage half() {
        return picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                ? halfOfBytes(picture)
                : Canvas.halved(Canvas.plain(picture));
    }

    // As the JDK reads photos: it is worth not to unfold the millions of their pixels first.
    private static BufferedImage halfOfBytes(BufferedImage picture) {
        BufferedImage half = Canvas.blank(picture.getWidth() / 2, picture.getHeight() / 2);
        byte[] from = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        int[] to = Canvas.pixels(half);
        int row = picture.getWidth() * 3;
        for (int y = 0; y < half.getHeight(); y++) {
            int at = 2 * y * row;
            for (int x = 0; x < half.getWidth(); x++, at += 6) {
                int blue = quarter(from, at, row);
                int green = quarter(from, at + 1, row);
                int red = quarter(from, at + 2, row);
                to[y * half.getWidth() + x] = (red << 16) | (green << 8) | blue;
            }
        }
        return half;
    }

    private static int quarter(byte[] from, int at, int row) {
        int upper = (from[at] & 0xff) + (from[at + 3] & 0xff);
        int lower = (from[at + row] & 0xff) + (from[at + row + 3] & 0xff);
        return (upper + lower + 2) >> 2;
    }
}
