package sojourn.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** The page on which a human plays the gate. */
final class Page implements HttpHandler {

    private final GateSimulator gate;

    Page(GateSimulator gate) {
        this.gate = gate;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(gate.people().isEmpty() ? 204 : 404, -1);
        }
    }
}
