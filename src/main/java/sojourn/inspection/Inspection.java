package sojourn.inspection;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Looks at an uploaded basis (R6) and takes it or says why not; nothing is ever thrown. It may have 1 byte to 10 MB and must be a PDF of
 * 1 to 50 pages, a JPEG or a PNG by its content. A picture is drawn anew, upright and without metadata, so that nothing hidden in it
 * survives. A PDF is kept byte for byte, because an electronic signature on a contract is only valid over the original bytes; therefore
 * whatever is odd in one is refused. Looking takes at most ten seconds, and waiting for a place to look as long again.
 */
@Component
public final class Inspection {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_PAGES = 50;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    // A picture of 40 megapixels takes a quarter of a gigabyte while it is turned: the others wait.
    private static final int PLACES = 2;

    private final Watch watch;
    private final Look look;

    public Inspection() {
        this(LONGEST, Inspection::look);
    }

    Inspection(Duration longest, Look look) {
        watch = new Watch(PLACES, longest);
        this.look = look;
    }

    public Inspected inspect(byte[] upload) {
        if (upload.length == 0) {
            return new Inspected.Refused(Reason.EMPTY);
        }
        if (upload.length > MOST_BYTES) {
            return new Inspected.Refused(Reason.TOO_LARGE);
        }
        var own = upload.clone();
        return watch.look(patience -> look.at(own, patience), Inspected.Refused::new);
    }

    private static Inspected look(byte[] upload, Patience patience) throws Exception {
        if (Format.PDF.begins(upload)) {
            return new Inspected.Accepted(Format.PDF, new PdfInspection(upload, patience).pages(), upload);
        }
        if (Format.JPEG.begins(upload)) {
            return new Inspected.Accepted(Format.JPEG, 1, Redrawing.jpeg(JpegParts.of(upload, patience)));
        }
        if (Format.PNG.begins(upload)) {
            return new Inspected.Accepted(Format.PNG, 1, Redrawing.png(PngParts.of(upload)));
        }
        // Many readers look for this mark in the first kilobyte and so would open as a PDF what is something else to
        // others.
        throw new Forbidden(Bytes.indexOf(upload, "%PDF-", 0, 2048) >= 0 ? Reason.SMUGGLES : Reason.UNKNOWN_TYPE);
    }

    /** Takes an upload or says why not. */
    @FunctionalInterface
    interface Look {

        Inspected at(byte[] upload, Patience patience) throws Exception;
    }
}
