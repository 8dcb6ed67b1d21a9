package sojourn.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The keys of the pass codes: those it was given, or those it fetches once a minute; while the server is away, the last ones. */
final class PassKeys {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Faults faults;
    private List<Key> known = List.of();
    private @Nullable URI address;
    private long asked;

    PassKeys(Faults faults) {
        this.faults = faults;
    }

    /**
     * One key as {@code GET /passcode/keys} tells it.
     *
     * @param key its 32 bytes in base64url
     * @param from second of the epoch, of the first code it signs
     * @param until second of the epoch, from which on it is trusted no more
     */
    record Key(String id, String key, long from, long until) {}

    synchronized void from(URI server) {
        address = server;
        asked = System.nanoTime() - MINUTE - 1;
    }

    synchronized void are(String json) {
        address = null;
        known = read(Call.json(json.getBytes(StandardCharsets.UTF_8)));
    }

    synchronized List<Key> known() {
        if (address != null && !faults.unreachable() && System.nanoTime() - asked > MINUTE) {
            asked = System.nanoTime();
            fetch(address);
        }
        return known;
    }

    private void fetch(URI server) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer =
                    client.send(HttpRequest.newBuilder(server).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                known = read(Call.json(answer.body()));
            }
        } catch (IOException away) {
            // what is known goes on to count until its own end
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Key> read(JsonNode json) {
        var keys = new ArrayList<Key>();
        json.forEach(one -> keys.add(new Key(
                one.path("id").asString(""),
                one.path("key").asString(""),
                one.path("from").asLong(0),
                one.path("until").asLong(0))));
        return List.copyOf(keys);
    }
}
