package sojourn.face;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** What a browser's fake camera sees: the face of the tests, upright before it, as a motion JPEG of some equal pictures. */
public final class CameraFilm {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 1280;
    private static final AtomicInteger EVER = new AtomicInteger();

    private CameraFilm() {}

    /** Made anew at each call; the file ends in {@code .mjpeg}, which is how Chromium knows what it is. */
    public static Path make(Path directory) {
        try {
            Files.createDirectories(directory);
            var picture = jpeg(frame());
            var film = new ByteArrayOutputStream();
            for (int n = 0; n < 10; n++) {
                film.write(picture);
            }
            return Files.write(directory.resolve("face.mjpeg"), film.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Head and shoulders, 3:4; each a little different, since nobody may hand in the picture of somebody else. */
    public static BufferedImage frame() {
        var frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = frame.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(face(), 0, 0, WIDTH, HEIGHT, 90, 0, 360, 360, null);
        pen.setColor(new Color(EVER.incrementAndGet() * 7919 & 0xffffff));
        pen.fillRect(WIDTH / 2, HEIGHT * 3 / 4, 40, 40);
        pen.dispose();
        return frame;
    }

    public static byte[] jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage face() {
        try (var file = CameraFilm.class.getResourceAsStream("/portrait/face-astronaut.png")) {
            return ImageIO.read(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
