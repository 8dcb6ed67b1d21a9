package sojourn.portrait;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as files, ordinary and odd ones. */
final class Uploads {

    private Uploads() {}

    static byte[] jpeg(BufferedImage picture) {
        return jpeg(picture, false);
    }

    static byte[] jpeg(BufferedImage picture, boolean progressive) {
        return jpeg(new IIOImage(picture, null, null), 0.92f, progressive);
    }

    static byte[] jpeg(BufferedImage picture, float quality) {
        return jpeg(new IIOImage(picture, null, null), quality, false);
    }

    private static byte[] jpeg(IIOImage picture, float quality, boolean progressive) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, picture, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static byte[] cmyk() {
        var pixels = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 600, 800, 4, null);
        return jpeg(new IIOImage(pixels, null, null), 0.9f, false);
    }

    static byte[] png(BufferedImage picture) {
        return written(picture, "png");
    }

    static byte[] written(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pixels as a camera that was held like that writes them, with the note that says so. */
    static byte[] turned(BufferedImage upright, int orientation) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        boolean lying = orientation >= 5;
        var stored = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int right = w - 1 - x;
                int up = h - 1 - y;
                int rgb = upright.getRGB(x, y);
                switch (orientation) {
                    case 2 -> stored.setRGB(right, y, rgb);
                    case 3 -> stored.setRGB(right, up, rgb);
                    case 4 -> stored.setRGB(x, up, rgb);
                    case 5 -> stored.setRGB(y, x, rgb);
                    case 6 -> stored.setRGB(y, right, rgb);
                    case 7 -> stored.setRGB(up, right, rgb);
                    case 8 -> stored.setRGB(up, x, rgb);
                    default -> stored.setRGB(x, y, rgb);
                }
            }
        }
        return with(jpeg(stored), 0xe1, orientation(orientation));
    }

    private static byte[] orientation(int orientation) {
        var notes = ByteBuffer.allocate(32);
        notes.put(latin("Exif\0\0MM")).putShort((short) 42).putInt(8).putShort((short) 1);
        notes.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return notes.array();
    }

    /** A segment right behind the first two bytes of a JPEG. */
    static byte[] with(byte[] jpeg, int marker, byte[] content) {
        var out = ByteBuffer.allocate(jpeg.length + content.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2));
        return out.put(content).put(jpeg, 2, jpeg.length - 2).array();
    }

    static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static BufferedImage deep(BufferedImage picture, boolean grey) {
        var space = ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        var model = new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        int w = picture.getWidth();
        int h = picture.getHeight();
        var pixels = model.createCompatibleWritableRaster(w, h);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                var colour = new Color(picture.getRGB(x, y));
                pixels.setSample(x, y, 0, (grey ? colour.getGreen() : colour.getRed()) * 257);
                if (!grey) {
                    pixels.setSample(x, y, 1, colour.getGreen() * 257);
                    pixels.setSample(x, y, 2, colour.getBlue() * 257);
                }
            }
        }
        return new BufferedImage(model, pixels, false, null);
    }

    static BufferedImage as(BufferedImage picture, int type) {
        var other = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        var graphics = other.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return other;
    }

    /** 47 kB that say they are so large; black. */
    static byte[] bomb(int side) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("\u0089PNG\r\n\u001a\n"));
        byte[] header = {1, 0, 0, 0, 0};
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13).putInt(side).putInt(side).put(header).array());
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + (side + 7) / 8];
            for (int y = 0; y < side; y++) {
                deflater.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
        chunk.put(latin(name)).put(content);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        out.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }
}
