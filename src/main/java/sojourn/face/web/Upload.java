package sojourn.face.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import sojourn.face.Handed;
import sojourn.face.Source;

/** Reads what a form or a script sent. */
final class Upload {

    /** The largest file that is listened to; the checks take 10 MB and say so of a larger one. */
    static final int MEGABYTES = 12;

    private Upload() {}

    /** A field that was not sent is an empty one, and no file is an empty file: the checks say so. */
    static Handed of(@Nullable MultipartFile photo, String camera, String waived) {
        try {
            return new Handed(
                    photo == null ? new byte[0] : photo.getBytes(),
                    camera.equals("yes") ? Source.CAMERA : Source.FILE,
                    waived.equals("yes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
