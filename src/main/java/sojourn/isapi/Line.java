package sojourn.isapi;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Trouble.Kind;

/** The wire to all devices: proves who we are, reads no more than a million bytes, and hangs up at the deadline even on a device that answers byte by byte. */
final class Line implements AutoCloseable {

    private static final int LONGEST = 1_000_000;
    private static final int DEVICES = 2000;

    private final CloseableHttpClient client = client();
    private final ScheduledExecutorService watch = watch();
    private final Map<DeviceId, Sitting> sittings = new ConcurrentHashMap<>();
    private final Supplier<Instant> now;
    private final Supplier<String> cnonce;

    Line(Supplier<Instant> now, Supplier<String> cnonce) {
        this.now = now;
        this.cnonce = cnonce;
    }

    /** Follows no redirection, keeps no cookie, repeats nothing by itself, and unpacks nothing. */
    private static CloseableHttpClient client() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(DEVICES)
                .setMaxConnPerRoute(4)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .evictIdleConnections(TimeValue.ofSeconds(20))
                .setUserAgent("Sojourn")
                .build();
    }

    private static ScheduledExecutorService watch() {
        var watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("isapi deadlines").factory());
        // or each request would be kept, with its picture, until the deadline of a call that has long been answered
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    Answer ask(Device device, Asked asked, long deadline) {
        var sitting = sittings.compute(
                device.id(),
                (_, known) ->
                        known != null && known.access.equals(device.access()) ? known : new Sitting(device.access()));
        sitting.begin(deadline);
        try {
            return ask(sitting, device, asked, deadline);
        } finally {
            sitting.end();
        }
    }

    private Answer ask(Sitting sitting, Device device, Asked asked, long deadline) {
        sitting.enter(now.get());
        var first = send(device, asked, sitting.authorization(asked, cnonce), deadline);
        if (first.answer.http() != 401) {
            return first.answer;
        }
        if (!sitting.challenged(first.challenges)) {
            throw sitting.refused(now.get(), first.answer);
        }
        var second = send(device, asked, sitting.authorization(asked, cnonce), deadline);
        if (second.answer.http() == 401) {
            throw sitting.refused(now.get(), second.answer);
        }
        return second.answer;
    }

    private record Reply(Answer answer, List<String> challenges) {}

    private Reply send(Device device, Asked asked, @Nullable String authorization, long deadline) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new DeviceTrouble(Kind.PASSING, "no time left for " + asked.path());
        }
        var request = request(device, asked, authorization);
        var hangUp = watch.schedule(request::cancel, left, TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, Line::read);
        } catch (SSLException certificate) {
            throw new DeviceTrouble(Kind.SETTING, certificate.toString());
        } catch (IOException away) {
            throw new DeviceTrouble(Kind.PASSING, away.toString());
        } finally {
            hangUp.cancel(false);
        }
    }

    private static HttpUriRequestBase request(Device device, Asked asked, @Nullable String authorization) {
        try {
            var request = new HttpUriRequestBase(
                    asked.method(), URI.create(device.access().address() + asked.path()));
            if (asked.body().length > 0) {
                request.setEntity(new ByteArrayEntity(asked.body(), ContentType.parse(asked.type())));
            }
            if (authorization != null) {
                request.setHeader("Authorization", authorization);
            }
            return request;
        } catch (IllegalArgumentException noAddress) {
            throw new DeviceTrouble(
                    Kind.SETTING, "no address: " + device.access().address());
        }
    }

    private static Reply read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var body = new byte[0];
        if (entity != null) {
            body = entity.getContent().readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                throw new IOException("more than " + LONGEST + " bytes");
            }
        }
        var challenges = Arrays.stream(response.getHeaders("WWW-Authenticate"))
                .map(header -> String.valueOf(header.getValue()))
                .toList();
        return new Reply(new Answer(response.getCode(), Tree.of(body)), challenges);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
