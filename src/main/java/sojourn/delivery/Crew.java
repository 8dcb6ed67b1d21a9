package sojourn.delivery;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The threads of those who deliver on this node. Whoever works looks in between whether to go home, for what is interrupted leaves its lease and its connection behind. */
@Component
class Crew {

    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final Duration LAST_THING = Duration.ofSeconds(8);

    private @Nullable ExecutorService threads;

    /** False where they are at work already. */
    synchronized boolean assemble() {
        if (threads != null) {
            return false;
        }
        threads = Executors.newVirtualThreadPerTaskExecutor();
        return true;
    }

    /** False, and nothing done, where they have gone home. */
    synchronized boolean set(Runnable work) {
        if (threads == null) {
            return false;
        }
        threads.execute(work);
        return true;
    }

    synchronized boolean working() {
        return threads != null;
    }

    /** So long, or until they go home. */
    synchronized void pause(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toMillis();
                    threads != null && left > 0;
                    left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets each finish the thing at hand; who still waits for a device then is interrupted. */
    void dismiss() {
        ExecutorService ending;
        synchronized (this) {
            ending = threads;
            threads = null;
            notifyAll();
        }
        if (ending == null) {
            return;
        }
        ending.shutdown();
        try {
            if (!ending.awaitTermination(LAST_THING.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("A device still answers; its delivery is repeated after the next start");
                ending.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            ending.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
