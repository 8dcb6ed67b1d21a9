package sojourn.inspection;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures and their parts, made in the test. */
final class Pictures {

    private Pictures() {}

    /** 48 by 32, its upper left quarter red, the rest white. */
    static BufferedImage corner(int type) {
        BufferedImage image = new BufferedImage(48, 32, type);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 48; x++) {
                image.setRGB(x, y, x < 24 && y < 16 ? Color.RED.getRGB() : Color.WHITE.getRGB());
            }
        }
        return image;
    }

    static byte[] jpeg() {
        return written("jpeg", corner(BufferedImage.TYPE_3BYTE_BGR));
    }

    static byte[] png() {
        return written("png", corner(BufferedImage.TYPE_INT_RGB));
    }

    static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] cmyk() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(
                    null,
                    new IIOImage(Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 48, 32, 4, null), null, null),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A segment right behind the first two bytes. */
    static byte[] jpegWith(int marker, byte[] content) {
        byte[] plain = jpeg();
        ByteBuffer out = ByteBuffer.allocate(plain.length + content.length + 4);
        out.put(plain, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2));
        return out.put(content).put(plain, 2, plain.length - 2).array();
    }

    static byte[] turned(int orientation, boolean little) {
        ByteBuffer notes = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
        notes.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        notes.put((little ? "II" : "MM").getBytes(StandardCharsets.ISO_8859_1));
        notes.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        notes.putShort((short) 42).putInt(8).putShort((short) 1);
        notes.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return jpegWith(0xe1, notes.array());
    }

    /** With the size in its frame header replaced. */
    static byte[] jpegSaying(int width, int height) {
        byte[] picture = jpeg();
        for (int i = 2; ; i += 2 + ByteBuffer.wrap(picture).getShort(i + 2)) {
            if (picture[i + 1] == (byte) 0xc0) {
                ByteBuffer.wrap(picture).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return picture;
            }
        }
    }

    static byte[] chunk(String name, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(content.length + 12);
        out.putInt(content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(out.array(), 4, content.length + 4);
        return out.putInt((int) sum.getValue()).array();
    }

    /** A chunk right behind the header. */
    static byte[] pngWith(String name, byte[] content) {
        byte[] plain = png();
        byte[] chunk = chunk(name, content);
        ByteBuffer out = ByteBuffer.allocate(plain.length + chunk.length);
        return out.put(plain, 0, 33)
                .put(chunk)
                .put(plain, 33, plain.length - 33)
                .array();
    }

    static byte[] pngSaying(int width, int height, byte[] pixels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Pdf.latin("\u0089PNG\r\n\u001a\n"));
        byte[] header = {8, 0, 0, 0, 0};
        out.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13).putInt(width).putInt(height).put(header).array()));
        out.writeBytes(chunk("IDAT", pixels));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
