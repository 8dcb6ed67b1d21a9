package sojourn.inspection;

import java.time.Duration;

/** How long one inspection may still take; asked inside every loop whose length the upload decides. */
final class Patience {

    private final long end;

    Patience(Duration length) {
        this.end = System.nanoTime() + length.toNanos();
    }

    void check() {
        if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
            throw new Forbidden(Reason.BOMB);
        }
    }
}
