package sojourn.portrait;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.opencv.core.Core;

/**
 * The native library, loaded by the first picture and not by the start. The jar's own loader would leave 65 MB behind after a kill and
 * delete the copies of other processes at its next start.
 */
final class OpenCv {

    static final String CASCADE = "/portrait/haarcascade_frontalface_alt2.xml";

    private OpenCv() {}

    static void load() {
        Loaded.once();
    }

    /** Lends a file of the class path as a file of the disk, which is gone afterwards. */
    static <T> T lend(String resource, FromPath<T> use) {
        try (InputStream in = OpenCv.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not in this build: " + resource);
            }
            Path file = Files.createTempFile("sojourn-", resource.substring(resource.lastIndexOf('.')));
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return use.from(file);
            } finally {
                // a library that is loaded stays in memory; Windows keeps its file until the end
                if (!file.toFile().delete()) {
                    file.toFile().deleteOnExit();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String library() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").equals("aarch64") ? "ARMv8" : "x86_64";
        String library = Core.NATIVE_LIBRARY_NAME;
        if (os.contains("win")) {
            return "/nu/pattern/opencv/windows/" + processor + "/" + library + ".dll";
        }
        return os.contains("mac")
                ? "/nu/pattern/opencv/osx/" + processor + "/lib" + library + ".dylib"
                : "/nu/pattern/opencv/linux/" + processor + "/lib" + library + ".so";
    }

    interface FromPath<T> {

        T from(Path file);
    }

    private static final class Loaded {

        static {
            lend(library(), Loaded::load);
            // pictures are looked at side by side; a pool of native threads within each would only take memory
            Core.setNumThreads(1);
        }

        static void once() {}

        // allowed by --enable-native-access, which ./run and the jar's manifest give
        @SuppressWarnings("restricted")
        private static Path load(Path file) {
            System.load(file.toString());
            return file;
        }
    }
}
