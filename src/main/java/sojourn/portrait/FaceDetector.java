package sojourn.portrait;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfRect;
import org.opencv.core.Size;
import org.opencv.objdetect.CascadeClassifier;

/**
 * Finds faces that look into the camera, by OpenCV's Haar cascade frontalface_alt2. One at a time: the classifier keeps state between its
 * steps. Misses faces that are turned, tilted by more than about 15 degrees, or behind a mask.
 */
final class FaceDetector {

    /** The longer side of the picture that is searched; more finds nothing that would be large enough. */
    static final int SIDE = 640;

    private static final double STEP = 1.1;
    private static final int NEIGHBOURS = 6;

    private final CascadeClassifier classifier;

    FaceDetector() {
        OpenCv.load();
        classifier = OpenCv.lend(OpenCv.CASCADE, FaceDetector::read);
    }

    private static CascadeClassifier read(Path cascade) {
        CascadeClassifier read = new CascadeClassifier();
        if (!read.load(cascade.toString())) {
            throw new IllegalStateException("OpenCV cannot read its cascade");
        }
        return read;
    }

    /** The largest first. */
    List<Box> faces(Grey picture) {
        Mat pixels = new Mat(picture.height(), picture.width(), CvType.CV_8UC1);
        MatOfRect found = new MatOfRect();
        try {
            pixels.put(0, 0, picture.pixels());
            double least = picture.width() / 8.0;
            classifier.detectMultiScale(pixels, found, STEP, NEIGHBOURS, 0, new Size(least, least), new Size());
            return Arrays.stream(found.toArray())
                    .map(face -> new Box(face.x, face.y, face.width, face.height))
                    .sorted(Comparator.comparingInt(Box::width).reversed())
                    .toList();
        } finally {
            // the collector does not see how much stands behind these two small objects
            pixels.release();
            found.release();
        }
    }
}
