package sojourn.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which a human plays the gate: whoever is shown to it passes or not, and it can be made to fail. */
final class Page implements HttpHandler {

    private static final int LONGEST = 10_000;

    private final GateSimulator gate;
    private final PageText text;

    Page(GateSimulator gate) {
        this.gate = gate;
        text = new PageText(gate);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            if (foreign(exchange)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            switch (asked) {
                case "GET /" -> send(exchange, "text/html; charset=utf-8", text.page(""));
                case "GET /gate.css" -> send(exchange, "text/css; charset=utf-8", PageText.resource("gate.css"));
                case "POST /face" -> {
                    var number = form(exchange).getOrDefault("number", "");
                    send(exchange, "text/html; charset=utf-8", text.page(text.answer(gate.face(number))));
                }
                case "POST /code" -> {
                    var code = form(exchange).getOrDefault("code", "");
                    send(exchange, "text/html; charset=utf-8", text.page(text.answer(gate.code(code))));
                }
                case "POST /faults" -> {
                    apply(form(exchange));
                    back(exchange);
                }
                case "POST /lose" -> {
                    gate.lose(1);
                    back(exchange);
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    /** Another site's page must not play the gate in somebody's browser. */
    private static boolean foreign(HttpExchange exchange) {
        var site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        return exchange.getRequestMethod().equals("POST")
                && site != null
                && !site.equals("same-origin")
                && !site.equals("none");
    }

    private void apply(Map<String, String> form) {
        var faults = gate.faults();
        faults.slow(Duration.ofSeconds(number(form, "slow")));
        faults.drift(Duration.ofSeconds(number(form, "drift")));
        faults.refusingPictures(number(form, "pictures"));
        faults.busy(form.containsKey("busy"));
        faults.unreachable(form.containsKey("unreachable"));
        faults.full(form.containsKey("full"));
        faults.wrongPassword(form.containsKey("password"));
    }

    private static int number(Map<String, String> form, String name) {
        var typed = form.getOrDefault(name, "").strip();
        return typed.matches("-?\\d{1,7}") ? Integer.parseInt(typed) : 0;
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, _) -> first));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static void back(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    private static void send(HttpExchange exchange, String type, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
