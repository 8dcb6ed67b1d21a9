package sojourn.portrait;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfRect;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.CascadeClassifier;

/**
 * How long the whole check of a photo of 1536 × 2048 takes, beside OpenCV's bare decoding and detection of the same photo, turn by turn, and
 * what 1,000 photos (or as many as the argument says) on two threads do to memory. Not a test. Run it by
 * {@code mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark.classpath} and
 * {@code java --enable-native-access=ALL-UNNAMED -Xmx512m -cp target/test-classes:target/classes:$(cat target/benchmark.classpath)
 * sojourn.portrait.PortraitBenchmark}.
 */
final class PortraitBenchmark {

    private static final int WARM = 30;
    private static final int CALLS = 100;
    private static final int THREADS = 2;

    private final Portraits portraits = TestPortraits.usual();
    private final CascadeClassifier classifier;

    private PortraitBenchmark() {
        OpenCv.load();
        classifier = OpenCv.lend(OpenCv.CASCADE, path -> new CascadeClassifier(path.toString()));
    }

    public static void main(String[] arguments) throws Exception {
        int photos = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
        byte[] photo = Uploads.jpeg(Faces.noisy(Faces.portrait(1536, 0.45), 4));
        System.out.printf("1536 x 2048, %,d bytes%n", photo.length);
        var benchmark = new PortraitBenchmark();
        benchmark.compare(photo);
        benchmark.many(photo, photos);
        System.exit(0);
    }

    private void compare(byte[] photo) {
        var whole = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int i = 0; i < WARM + CALLS; i++) {
            double one = milliseconds(this::judge, photo);
            double other = milliseconds(this::bare, photo);
            if (i >= WARM) {
                whole.add(one);
                bare.add(other);
            }
        }
        print("whole check", whole);
        print("OpenCV alone: decode, 640 px, detect", bare);
        System.out.printf("ratio of the medians %.2f%n", median(whole) / median(bare));
    }

    private void judge(byte[] photo) {
        if (!(portraits.judge(photo) instanceof Judged.Accepted)) {
            throw new AssertionError();
        }
    }

    /** The least that has to be done to find a face, by the library alone and without any of our care. */
    private void bare(byte[] photo) {
        var file = new MatOfByte(photo);
        var picture = Imgcodecs.imdecode(file, Imgcodecs.IMREAD_COLOR);
        var grey = new Mat();
        var small = new Mat(640, 480, CvType.CV_8UC1);
        var found = new MatOfRect();
        Imgproc.cvtColor(picture, grey, Imgproc.COLOR_BGR2GRAY);
        Imgproc.resize(grey, small, small.size(), 0, 0, Imgproc.INTER_LINEAR);
        classifier.detectMultiScale(small, found, 1.1, 6, 0, new Size(60, 60), new Size());
        if (found.empty()) {
            throw new AssertionError();
        }
        for (var mat : List.of(file, picture, grey, small, found)) {
            mat.release();
        }
    }

    private void many(byte[] photo, int photos) throws Exception {
        long before = residentMegabytes();
        long most = before;
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            Callable<Long> one = () -> {
                judge(photo);
                return residentMegabytes();
            };
            for (int done = 0; done < photos; done += 100) {
                var some = new ArrayList<Callable<Long>>();
                for (int i = 0; i < Math.min(100, photos - done); i++) {
                    some.add(one);
                }
                for (var answer : threads.invokeAll(some)) {
                    most = Math.max(most, answer.get());
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,d photos on %d threads: %.1f photos/s, %.0f ms each; resident %d MB before, %d MB at most, %d MB after%n",
                photos,
                THREADS,
                photos / seconds,
                seconds * 1000 * THREADS / photos,
                before,
                most,
                residentMegabytes());
    }

    private static double milliseconds(Consumer<byte[]> what, byte[] photo) {
        long start = System.nanoTime();
        what.accept(photo);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, List<Double> times) {
        var sorted = times.stream().mapToDouble(one -> one).sorted().toArray();
        System.out.printf(
                "%-40s p50 %6.1f ms   p95 %6.1f ms%n",
                what, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
    }

    private static double median(List<Double> times) {
        return times.stream().mapToDouble(one -> one).sorted().toArray()[times.size() / 2];
    }

    private static long residentMegabytes() throws IOException {
        return Arrays.stream(Files.readString(Path.of("/proc/self/status")).split("\n"))
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
