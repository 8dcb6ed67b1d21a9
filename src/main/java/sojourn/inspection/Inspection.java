package sojourn.inspection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    // A picture of 40 megapixels takes a quarter of a gigabyte while it is turned: the others wait.
    private final Semaphore places = new Semaphore(2);
    private final Duration longest;
    private final Look look;

    public Inspection() {
        this(LONGEST, Inspection::look);
    }

    Inspection(Duration longest, Look look) {
        this.longest = longest;
        this.look = look;
    }

    public Inspected inspect(byte[] upload) {
        if (upload.length == 0) {
            return new Inspected.Refused(Reason.EMPTY);
        }
        if (upload.length > MOST_BYTES) {
            return new Inspected.Refused(Reason.TOO_LARGE);
        }
        try {
            return places.tryAcquire(patience().toMillis(), TimeUnit.MILLISECONDS)
                    ? withinTime(upload.clone())
                    : new Inspected.Refused(Reason.BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Inspected.Refused(Reason.BUSY);
        }
    }

    // A thread of its own: the JDK's picture decoders look at no clock, and deep nesting may end its stack instead of
    // the caller's. It gives the place back itself, since one that hears no interrupt still holds its memory.
    private Inspected withinTime(byte[] upload) throws InterruptedException {
        AtomicReference<Inspected> found = new AtomicReference<>(new Inspected.Refused(Reason.BOMB));
        Thread looking = Thread.ofPlatform().daemon().name("basis-inspection").unstarted(() -> {
            try {
                found.set(caught(upload));
            } finally {
                places.release();
            }
        });
        try {
            looking.start();
        } catch (Error noThread) {
            places.release();
            throw noThread;
        }
        try {
            if (!looking.join(patience())) {
                looking.interrupt();
                LOG.warn("an inspection goes on after its time and keeps its place");
            }
        } catch (InterruptedException e) {
            looking.interrupt();
            throw e;
        }
        return found.get();
    }

    private Duration patience() {
        return longest.plusSeconds(1);
    }

    // Throwable, because a hostile file ends stacks and heaps; there is nothing of ours to lose on this thread.
    private Inspected caught(byte[] upload) {
        try {
            var patience = new Patience(longest);
            patience.check();
            return look.at(upload, patience);
        } catch (Forbidden e) {
            return new Inspected.Refused(e.reason());
        } catch (Throwable e) {
            return new Inspected.Refused(Reason.BROKEN);
        }
    }

    private static Inspected look(byte[] upload, Patience patience) throws Exception {
        if (Bytes.startsWith(upload, "%PDF-")) {
            return new Inspected.Accepted(Format.PDF, new PdfInspection(upload, patience).pages(), upload);
        }
        if (Bytes.startsWith(upload, "\u00ff\u00d8\u00ff")) {
            return new Inspected.Accepted(Format.JPEG, 1, Redrawing.jpeg(JpegParts.of(upload, patience)));
        }
        if (Bytes.startsWith(upload, "\u0089PNG\r\n\u001a\n")) {
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
