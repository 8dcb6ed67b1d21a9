package sojourn.delivery;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Wakes all who deliver on this node; the other nodes look for themselves every now and then. */
@Component
class Bell {

    private long rings;

    synchronized void ring() {
        rings++;
        notifyAll();
    }

    /**
     * Until it has rung more often than that, or so long.
     *
     * @return how often it has rung
     */
    @SuppressWarnings("WaitNotInLoop") // waking too early only means to look once too often
    synchronized long await(long heard, Duration longest) throws InterruptedException {
        if (rings == heard) {
            wait(longest.toMillis());
        }
        return rings;
    }
}
