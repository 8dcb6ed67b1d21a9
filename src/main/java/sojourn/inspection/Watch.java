package sojourn.inspection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at uploads, each on a thread of its own and within its time, so many at once; nothing that an upload causes leaves it but a reason. Who
 * finds no place waits as long as a look may take.
 */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Semaphore places;
    private final Duration longest;

    Watch(int places, Duration longest) {
        this.places = new Semaphore(places);
        this.longest = longest;
    }

    <T> T look(Look<T> look, Function<Reason, T> refusal) {
        try {
            return places.tryAcquire(patience().toMillis(), TimeUnit.MILLISECONDS)
                    ? withinTime(look, refusal)
                    : refusal.apply(Reason.BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refusal.apply(Reason.BUSY);
        }
    }

    // A thread of its own: the JDK's picture decoders look at no clock, and deep nesting may end its stack instead of
    // the caller's. It gives the place back itself, since one that hears no interrupt still holds its memory.
    private <T> T withinTime(Look<T> look, Function<Reason, T> refusal) throws InterruptedException {
        AtomicReference<T> found = new AtomicReference<>(refusal.apply(Reason.BOMB));
        Thread looking = Thread.ofPlatform().daemon().name("inspection").unstarted(() -> {
            try {
                found.set(caught(look, refusal));
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
    private <T> T caught(Look<T> look, Function<Reason, T> refusal) {
        try {
            var patience = new Patience(longest);
            patience.check();
            return look.at(patience);
        } catch (Forbidden e) {
            return refusal.apply(e.reason());
        } catch (Throwable e) {
            return refusal.apply(Reason.BROKEN);
        }
    }

    @FunctionalInterface
    interface Look<T> {

        T at(Patience patience) throws Exception;
    }
}
