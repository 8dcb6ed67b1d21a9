package sojourn.inspection;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Draws a picture anew from its pixels alone. */
final class Redrawing {

    private static final float QUALITY = 0.9f;
    private static final int WHOLE = Integer.MAX_VALUE;

    private Redrawing() {}

    static byte[] jpeg(JpegParts parts) throws IOException {
        BufferedImage upright = turned(read("jpeg", parts.picture(), WHOLE).image(), parts.orientation());
        return written("jpeg", upright, QUALITY);
    }

    static byte[] png(PngParts parts) throws IOException {
        return written("png", read("png", parts.picture(), WHOLE).image(), null);
    }

    static Opened.Picture opened(JpegParts parts, int side) throws IOException {
        Opened.Picture read = read("jpeg", parts.picture(), side);
        boolean lying = parts.orientation() >= 5;
        return new Opened.Picture(
                turned(read.image(), parts.orientation()),
                lying ? read.height() : read.width(),
                lying ? read.width() : read.height());
    }

    static Opened.Picture opened(PngParts parts, int side) throws IOException {
        return read("png", parts.picture(), side);
    }

    private static Opened.Picture read(String format, byte[] picture, int side) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            int every = Math.max(1, Math.max(width, height) / side);
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(every, every, 0, 0);
            return new Opened.Picture(reader.read(0, how), width, height);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] written(String format, BufferedImage image, @Nullable Float quality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality != null) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = orientation >= 5;
        BufferedImage upright = new BufferedImage(lying ? height : width, lying ? width : height, image.getType());
        Graphics2D graphics = upright.createGraphics();
        graphics.drawRenderedImage(image, turn(orientation, width, height));
        graphics.dispose();
        return upright;
    }

    // Where a pixel (x, y) of the file goes: x' = a x + c y + e, y' = b x + d y + f.
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
