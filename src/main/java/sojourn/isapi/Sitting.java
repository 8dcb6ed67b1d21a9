package sojourn.isapi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Access;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Trouble.Kind;

/**
 * What is between us and one device: its challenge, how often it was answered, and until when we keep away. A device locks out whoever tries wrong passwords, the right
 * one included, so a refused password is not tried again for half an hour, or until somebody has changed it here.
 */
final class Sitting {

    private static final Duration PAUSE = Duration.ofMinutes(30);

    final Access access;
    private final ReentrantLock alone = new ReentrantLock(true);
    private @Nullable Digest challenge;
    private int count;
    private Instant quietUntil = Instant.MIN;

    Sitting(Access access) {
        this.access = access;
    }

    /** One call at a time, whoever makes it: two that answer one challenge look like a wrong password. */
    void begin(long deadline) {
        try {
            if (alone.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new DeviceTrouble(Kind.PASSING, "busy with another call of ours");
    }

    void end() {
        alone.unlock();
    }

    synchronized void enter(Instant now) {
        if (now.isBefore(quietUntil)) {
            throw new DeviceTrouble(Kind.SETTING, "password refused; not asked again before " + quietUntil);
        }
    }

    synchronized @Nullable String authorization(Asked asked, Supplier<String> cnonce) {
        if (challenge == null) {
            return null;
        }
        count++;
        return challenge.answer(access.user(), access.password(), asked.method(), asked.path(), count, cnonce.get());
    }

    /** Whether there is something to answer. */
    synchronized boolean challenged(List<String> headers) {
        challenge = Digest.among(headers).orElse(null);
        count = 0;
        return challenge != null;
    }

    synchronized DeviceTrouble refused(Instant now, Answer answer) {
        challenge = null;
        quietUntil = now.plus(PAUSE);
        var locked = answer.text("lockStatus").equals("lock");
        return new DeviceTrouble(Kind.SETTING, locked ? "HTTP 401 locked" : "HTTP 401 password refused");
    }
}
