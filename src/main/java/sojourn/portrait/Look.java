package sojourn.portrait;

import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.inspection.Opened;
import sojourn.inspection.PictureInspection;
import sojourn.inspection.Reason;

/** The way of one picture from upload to judgement. Belongs to one thread, as its detector does. */
final class Look {

    /** The longer side of what is worked on; a portrait needs about half of it. */
    private static final int SIDE = 1600;

    private final PictureInspection inspection;
    private final PortraitSettings settings;
    private @Nullable FaceDetector detector;

    Look(PictureInspection inspection, PortraitSettings settings) {
        this.inspection = inspection;
        this.settings = settings;
    }

    Judged at(byte[] upload, boolean detect) {
        return switch (inspection.open(upload, SIDE)) {
            case Opened.Refused refused -> new Judged.Refused(List.of(finding(refused.reason())), null);
            case Opened.Picture picture -> at(upload, picture, detect);
        };
    }

    private Judged at(byte[] upload, Opened.Picture picture, boolean detect) {
        Pyramid image = new Pyramid(picture.image());
        BufferedImage small = image.whole(FaceDetector.SIDE);
        List<Box> faces = detect ? faces(image, small) : List.of();
        Box subject = subject(image, faces, detect);
        Measures measures = Measuring.of(picture, image, small, faces, subject);
        List<Finding> findings = Judgement.of(settings, measures, detect);
        List<Finding> refusals = findings.stream().filter(Finding::refuses).toList();
        return refusals.isEmpty()
                ? new Judged.Accepted(portrait(upload, image, subject), List.copyOf(findings), measures)
                : new Judged.Refused(refusals, measures);
    }

    private List<Box> faces(Pyramid image, BufferedImage small) {
        if (detector == null) {
            detector = new FaceDetector();
        }
        double factor = (double) image.width() / small.getWidth();
        return detector.faces(Grey.of(small)).stream()
                .map(face -> face.scaled(factor).inside(image.width(), image.height()))
                .toList();
    }

    // Where no face is found the whole picture tells whether it is the light's fault.
    private static Box subject(Pyramid image, List<Box> faces, boolean detect) {
        int width = image.width();
        int height = image.height();
        if (!faces.isEmpty()) {
            return faces.getFirst();
        }
        return detect ? Box.window(width, height) : Framing.expected(width, height);
    }

    private Portrait portrait(byte[] upload, Pyramid image, Box subject) {
        Box frame = Framing.around(subject, image.width(), image.height());
        int width = frame.width() >= settings.output().width()
                ? settings.output().width()
                : settings.frame().width();
        int height = width * 4 / 3;
        BufferedImage cropped = Jpeg.asBytes(image.part(frame, width, height));
        Fingerprint fingerprint = new Fingerprint(
                digest(upload),
                digest(Jpeg.bytes(cropped)),
                Likeness.of(Grey.of(new Pyramid(cropped).part(new Box(0, 0, width, height), 32, 32))));
        byte[] jpeg = Jpeg.within(cropped, settings.output().bytes());
        return new Portrait(jpeg, width, height, fingerprint);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Finding finding(Reason reason) {
        return switch (reason) {
            case EMPTY -> Finding.EMPTY;
            case BUSY -> Finding.BUSY;
            case TOO_LARGE -> Finding.TOO_LARGE;
            case UNKNOWN_TYPE -> Finding.WRONG_FORMAT;
            case CMYK -> Finding.CMYK;
            case TOO_MANY_PIXELS -> Finding.TOO_MANY_PIXELS;
            case BROKEN, ENCRYPTED, ACTIVE, TOO_MANY_PAGES, BOMB, SMUGGLES -> Finding.BROKEN;
        };
    }
}
