package sojourn.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FaceDetectorTests {

    @Test
    void aFaceIsFoundWhereItIs() throws IOException {
        var picture =
                ImageIO.read(Objects.requireNonNull(getClass().getResourceAsStream("/portrait/face-astronaut.png")));
        var faces = new FaceDetector().faces(Grey.of(new Pyramid(picture).whole(FaceDetector.SIDE)));
        assertThat(faces).hasSize(1);
        assertThat(faces.getFirst().x()).isBetween(150, 200);
        assertThat(faces.getFirst().width()).isBetween(80, 130);
    }
}
