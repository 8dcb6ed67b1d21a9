package sojourn.portrait;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Draws a part of a picture at another size, in sRGB; what is transparent becomes white. */
final class Canvas {

    private Canvas() {}

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
        BufferedImage from = picture;
        Box box = part;
        while (box.width() >= 2 * width && box.height() >= 2 * height) {
            from = drawn(from, box, Math.max(width, box.width() / 2), Math.max(height, box.height() / 2));
            box = new Box(0, 0, from.getWidth(), from.getHeight());
        }
        return drawn(from, box, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, Box from, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(
                picture,
                0,
                0,
                width,
                height,
                from.x(),
                from.y(),
                from.x() + from.width(),
                from.y() + from.height(),
                null);
        graphics.dispose();
        return drawn;
    }
}
