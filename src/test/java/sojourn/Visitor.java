package sojourn;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody with a browser of their own, over a real connection: keeps cookies and the token of the last page, follows no redirect. */
final class Visitor {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String token = "";

    Visitor(int port) {
        address = "http://localhost:" + port;
    }

    /** By the one click of the demo. */
    static Visitor signedIn(int port, UUID human) {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/demo/sign-in", "human", human.toString(), "next", "/");
        visitor.get("/");
        return visitor;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Names and values in turn; the token goes with them. */
    HttpResponse<String> post(String path, String... fields) {
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields) + "&_csrf=" + encoded(token)))
                .build());
    }

    /** Just as it is given: the token is the caller's matter. */
    HttpResponse<String> send(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)).build());
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return cookies.isEmpty() ? request : request.header("Cookie", cookies());
    }

    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            keep(answer);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What happens to a browser whose session ended on the server. */
    void forgetSession() {
        cookies.remove("sojourn");
    }

    String address() {
        return address;
    }

    String token() {
        return token;
    }

    static String form(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(n -> encoded(fields[2 * n]) + "=" + encoded(fields[2 * n + 1]))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void keep(HttpResponse<String> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
    }
}
