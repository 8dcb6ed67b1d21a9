package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What comes with the first page: few bytes, and the headers that a browser keeps it safe by. */
@OnItsPort
class FirstPageTests {

    private static final Pattern LINKED =
            Pattern.compile("(?:<(?:link|script|img)[^>]*(?:href|src)=\"|url\\([\"']?)([^\"')]+)");
    private static final int MOST = 60_000;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    @Test
    void theFirstPageOfAVisitorAndOfEachReaderWeighsLessThanSixtyKilobytes() throws Exception {
        assertThat(weight(new Visitor(port), "/sign-in")).isLessThan(MOST);
        assertThat(weight(Visitor.signedIn(port, Applicant.account(rooms, "张三")), "/me"))
                .isLessThan(MOST);
        for (var name : Stream.of("李四", "王五").toList()) {
            assertThat(weight(Visitor.signedIn(port, Applicant.account(rooms, name)), "/"))
                    .as(name)
                    .isLessThan(MOST);
        }
    }

    @Test
    void theFormWithItsScriptsWeighsLessThanSixtyKilobytes() throws Exception {
        var secretary = Visitor.signedIn(port, Applicant.account(rooms, "李四"));
        var form = secretary
                .post("/registrations")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(weight(secretary, form.substring(form.indexOf("/registrations"))))
                .isLessThan(MOST);
    }

    @Test
    void whatAPageLinksIsKeptByTheBrowserForAYear() {
        var page = new Visitor(port).get("/sign-in").body();
        assertThat(linked(page).toList())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(new Visitor(port)
                                .get(path)
                                .headers()
                                .firstValue("Cache-Control")
                                .orElseThrow())
                        .contains("max-age=31536000", "immutable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/no-such-page", "/sign-in?next=%zz"})
    void everyPageSaysWhatABrowserMayDoWithIt(String path) throws IOException {
        var headers = raw("GET", path, Map.of());
        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(headers.get("referrer-policy")).isEqualTo("same-origin");
        assertThat(headers.get("permissions-policy")).contains("camera=(self)", "microphone=()", "geolocation=()");
        assertThat(headers.get("cache-control")).contains("no-store");
        assertThat(headers).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void noPageHoldsAScriptOrAStyleOfItsOwn() {
        var secretary = Visitor.signedIn(port, Applicant.account(rooms, "李四"));
        assertThat(Stream.of("/", "/sign-in", "/services", "/services/registration", "/progress", "/people"))
                .allSatisfy(path -> assertThat(secretary.get(path).body())
                        .doesNotContainPattern("<script(?![^>]* src=)")
                        .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=\"|javascript:"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, http, false, false",
        "127.0.0.1, http, false, false",
        "sojourn.example.edu, http, true, false",
        "sojourn.example.edu, https, true, true",
        "localhost.example.edu, http, true, false"
    })
    void theSessionCookieLeavesThisMachineOnlyEncryptedAndTheBrowserIsToldToKeepToThat(
            String host, String scheme, boolean secure, boolean strict) throws IOException {
        var headers = raw("GET", "/sign-in", Map.of("Host", host, "X-Forwarded-Proto", scheme));
        assertThat(headers.get("set-cookie")).startsWith("sojourn=").contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(headers.get("set-cookie").contains("Secure")).isEqualTo(secure);
        assertThat(headers.containsKey("strict-transport-security")).isEqualTo(strict);
    }

    /** Page, stylesheet, scripts and pictures, as they go over the wire to a browser that takes gzip. */
    private int weight(Visitor visitor, String path) throws Exception {
        var page = compressed(visitor, path);
        var html = text(page);
        int sum = page.body().length;
        for (var linked : linked(html).collect(Collectors.toSet())) {
            var file = compressed(visitor, linked);
            assertThat(file.statusCode()).as(linked).isEqualTo(200);
            sum += file.body().length;
            if (linked.contains(".css")) {
                assertThat(linked(text(file)).filter(deeper -> !deeper.startsWith("data:")))
                        .isEmpty();
            }
        }
        return sum;
    }

    private static HttpResponse<byte[]> compressed(Visitor visitor, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(visitor.request(path, "Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        var zipped = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (var in = new ByteArrayInputStream(answer.body());
                var plain = zipped ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stream<String> linked(String text) {
        return LINKED.matcher(text).results().map(found -> found.group(1));
    }

    /** The headers of the answer, by their names in lower case. */
    private Map<String, String> raw(String method, String path, Map<String, String> headers) throws IOException {
        var all = new TreeMap<>(Map.of("Host", "localhost", "Connection", "close"));
        all.putAll(headers);
        var answer = RawRequest.send(port, method + " " + path + " HTTP/1.1", all);
        return answer.lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.split(": *", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0].toLowerCase(java.util.Locale.ROOT), pair -> pair[1], (a, b) -> a));
    }
}
