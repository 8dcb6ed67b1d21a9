package sojourn.inspection;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Opens an uploaded picture for whoever looks at its pixels, as carefully as {@link Inspection}: JPEG or PNG by content, 10 MB, 40 megapixels
 * by the header before anything is decoded, at most ten seconds, nothing ever thrown. As many are opened at once as there are processors, two at least.
 */
@Component
public final class PictureInspection {

    private final Watch watch =
            new Watch(Math.max(2, Runtime.getRuntime().availableProcessors()), Duration.ofSeconds(10));

    /** @param side how long the longer side has to be at least, in pixels; a picture that has more than twice as many is thinned out while it is read */
    public Opened open(byte[] upload, int side) {
        if (upload.length == 0) {
            return new Opened.Refused(Reason.EMPTY);
        }
        if (upload.length > Inspection.MOST_BYTES) {
            return new Opened.Refused(Reason.TOO_LARGE);
        }
        byte[] own = upload.clone();
        return watch.look(patience -> look(own, patience, side), Opened.Refused::new);
    }

    private static Opened look(byte[] upload, Patience patience, int side) throws Exception {
        if (Format.JPEG.begins(upload)) {
            return Redrawing.opened(JpegParts.of(upload, patience), side);
        }
        if (Format.PNG.begins(upload)) {
            return Redrawing.opened(PngParts.of(upload), side);
        }
        throw new Forbidden(Reason.UNKNOWN_TYPE);
    }
}
