package sojourn.portrait;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a baseline JPEG that is as good as its bytes allow. */
final class Jpeg {

    private static final int BEST = 90;
    private static final int LEAST = 55;
    private static final int STEP = 5;

    private Jpeg() {}

    /** Of quality 90 down to 55, and if that is not enough, with fewer pixels. */
    static byte[] within(BufferedImage picture, int most) {
        BufferedImage bytes = asBytes(picture);
        for (int quality = BEST; quality >= LEAST; quality -= STEP) {
            byte[] written = written(bytes, quality / 100f);
            if (written.length <= most) {
                return written;
            }
        }
        int width = picture.getWidth() * 4 / 5;
        int height = picture.getHeight() * 4 / 5;
        if (width == 0 || height == 0) {
            throw new IllegalArgumentException("No picture fits into " + most + " bytes");
        }
        return within(
                new Pyramid(picture).part(new Box(0, 0, picture.getWidth(), picture.getHeight()), width, height), most);
    }

    /** One that we wrote. */
    static BufferedImage read(byte[] jpeg) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The writer takes twice as long for any other order of the colours. */
    static BufferedImage asBytes(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return picture;
        }
        BufferedImage bytes = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = bytes.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return bytes;
    }

    static byte[] bytes(BufferedImage asBytes) {
        return ((DataBufferByte) asBytes.getRaster().getDataBuffer()).getData();
    }

    private static byte[] written(BufferedImage picture, float quality) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
