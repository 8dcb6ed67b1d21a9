package sojourn.inspection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Looks at an upload on a thread of its own and within its time; nothing that the upload causes leaves it but a reason. */
final class Watched {

    private Watched() {}

    // A thread of its own: the JDK's picture decoders look at no clock, and deep nesting may end its stack instead of
    // the caller's.
    static <T> T look(Duration longest, Look<T> look, Function<Reason, T> refusal) {
        AtomicReference<T> found = new AtomicReference<>(refusal.apply(Reason.BOMB));
        Thread looking = Thread.ofPlatform()
                .daemon()
                .name("inspection")
                .start(() -> found.set(caught(new Patience(longest), look, refusal)));
        try {
            if (!looking.join(longest.plusSeconds(1))) {
                looking.interrupt();
            }
        } catch (InterruptedException e) {
            looking.interrupt();
            Thread.currentThread().interrupt();
        }
        return found.get();
    }

    // Throwable, because a hostile file ends stacks and heaps; there is nothing of ours to lose on this thread.
    private static <T> T caught(Patience patience, Look<T> look, Function<Reason, T> refusal) {
        try {
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
