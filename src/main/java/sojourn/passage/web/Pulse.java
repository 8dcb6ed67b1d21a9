package sojourn.passage.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import sojourn.passage.Arrivals;
import sojourn.shell.NotFound;

/**
 * Tells every open page of this node that something was kept, once a second at most. One question a second to the database, however many listen,
 * and none while nobody does; a listener holds no connection to it. A stream ends after five minutes and the browser comes back, so that nobody
 * listens on who may not any more (R28).
 */
@Component
class Pulse {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int MOST = 500;

    /** Seconds between two signs of life: a browser that is gone is noticed only by telling it something. */
    private static final int SIGN = 15;

    private final Arrivals arrivals;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("passage pulse").factory());
    private int seconds;

    Pulse(Arrivals arrivals) {
        this.arrivals = arrivals;
        var _ = beat.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    private record Listener(SseEmitter emitter, AtomicBoolean busy) {}

    SseEmitter listen() {
        if (listeners.size() >= MOST) {
            throw new NotFound();
        }
        var emitter = new SseEmitter(LASTS.toMillis());
        var listener = new Listener(emitter, new AtomicBoolean());
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> listeners.remove(listener));
        emitter.onCompletion(() -> listeners.remove(listener));
        listeners.add(listener);
        // sent with the head of the answer, so that the browser knows at once that it is heard
        send(listener, SseEmitter.event().reconnectTime(2000).comment("listening"));
        return emitter;
    }

    private void beat() {
        if (listeners.isEmpty()) {
            arrivals.rest();
            return;
        }
        try {
            seconds++;
            if (arrivals.any()) {
                listeners.forEach(listener -> tell(listener, true));
            } else if (seconds % SIGN == 0) {
                listeners.forEach(listener -> tell(listener, false));
            }
        } catch (RuntimeException later) {
            LOG.debug("nobody could be told whether something happened", later);
        }
    }

    /** A browser that takes nothing keeps only its own thread waiting. */
    private void tell(Listener listener, boolean something) {
        if (listener.busy().compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> {
                send(
                        listener,
                        something
                                ? SseEmitter.event().name("passage").data("")
                                : SseEmitter.event().comment("still here"));
                listener.busy().set(false);
            });
        }
    }

    private void send(Listener listener, SseEmitter.SseEventBuilder event) {
        try {
            listener.emitter().send(event);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }

    /** Before the server waits for open answers to end. */
    @EventListener
    void on(ContextClosedEvent closing) {
        beat.shutdownNow();
        listeners.forEach(listener -> listener.emitter().complete());
    }
}
