package sojourn.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells a subscriber what happens, in order; keeps it and tells it again while the subscriber is away. */
final class Pusher {

    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String BOUNDARY = "MIME_boundary";
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9};

    private final Memory memory;
    private final Events events;
    private final BlockingQueue<Boolean> bell = new LinkedBlockingQueue<>(1);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private volatile @Nullable Subscription subscription;
    private volatile long told;
    private @Nullable Thread thread;

    Pusher(Memory memory, Events events) {
        this.memory = memory;
        this.events = events;
    }

    void start() {
        thread = Thread.ofVirtual().name("gate simulator push").start(this::work);
    }

    @Nullable
    Subscription subscription() {
        return subscription;
    }

    /** A new subscriber hears what happens from now on; one that subscribes again misses nothing. */
    void subscribe(Subscription asked) {
        var before = subscription;
        if (before == null || !before.sameHost(asked)) {
            told = memory.passagesFrom(0).stream()
                    .mapToLong(Passage::serial)
                    .max()
                    .orElse(0);
        }
        subscription = asked;
        ring();
    }

    void ring() {
        bell.offer(true);
    }

    private void work() {
        try {
            var pause = Duration.ZERO;
            while (true) {
                var rung = bell.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
                var to = subscription;
                if (to == null || memory.faults.unreachable()) {
                    pause = AGAIN;
                } else {
                    var caughtUp = catchUp(to) && (rung != null || post(to, events.heartbeat(), false));
                    pause = caughtUp ? to.heartbeat() : AGAIN;
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean catchUp(Subscription to) throws InterruptedException {
        for (var passage : memory.passagesFrom(told + 1)) {
            boolean heard = to.events()
                    && post(to, events.told(passage), memory.settings.firmware().pictures());
            if (!heard && to.resends() && to.events()) {
                return false;
            }
            told = passage.serial();
        }
        return true;
    }

    private boolean post(Subscription to, JsonNode event, boolean picture) throws InterruptedException {
        var request = HttpRequest.newBuilder(to.address())
                .timeout(PATIENCE)
                .header(
                        "Content-Type",
                        picture ? "multipart/form-data; boundary=" + BOUNDARY : "application/json; charset=\"UTF-8\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(picture ? inParts(event) : bytes(event)))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException away) {
            return false;
        }
    }

    private static byte[] inParts(JsonNode event) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"AccessControllerEvent\"\r\n"
                + "Content-Type: application/json\r\n\r\n"));
        out.writeBytes(bytes(event));
        out.writeBytes(bytes("\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"Picture\"; filename=\"Picture.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n"));
        out.writeBytes(PICTURE);
        out.writeBytes(bytes("\r\n--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    void close() {
        if (thread != null) {
            thread.interrupt();
        }
        client.shutdownNow();
    }
}
