package sojourn.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The side of a simulated gate that speaks ISAPI. */
final class Device implements HttpHandler {

    private final Memory memory;
    private final Counts counts;
    private final Doorman doorman;
    private final Tongue tongue;
    private final People people;
    private final Faces faces;
    private final Events events;
    private final Pusher pusher;
    private final Machine machine;

    Device(Memory memory, Counts counts) {
        this.memory = memory;
        this.counts = counts;
        doorman = new Doorman(memory.settings, memory.faults);
        tongue = new Tongue(memory.settings.firmware());
        people = new People(memory, tongue);
        faces = new Faces(memory, tongue);
        events = new Events(memory, tongue);
        pusher = new Pusher(memory, events);
        machine = new Machine(memory, tongue, pusher);
    }

    void start() {
        pusher.start();
    }

    void tell() {
        pusher.ring();
    }

    void forgetNonces() {
        doorman.forget();
    }

    void close() {
        pusher.close();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (memory.faults.unreachable()) {
                return; // closing without an answer drops the connection
            }
            counts.request();
            var call = Call.of(exchange);
            if (!memory.faults.slow().isZero()) {
                Thread.sleep(memory.faults.slow());
            }
            send(exchange, answer(exchange, call));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply answer(HttpExchange exchange, Call call) {
        var uri = exchange.getRequestURI().toString();
        var look = doorman.look(call.method(), uri, exchange.getRequestHeaders().getFirst("Authorization"));
        return switch (look) {
            case Doorman.Look.Challenge(var header) -> {
                exchange.getResponseHeaders().set("WWW-Authenticate", header);
                yield Reply.xml(
                        401,
                        tongue.element(
                                "userCheck",
                                "<statusValue>401</statusValue><isDefaultPassword>false</isDefaultPassword>"));
            }
            case Doorman.Look.Locked(var seconds) ->
                Reply.xml(
                        401,
                        tongue.element(
                                "userCheck",
                                "<statusValue>401</statusValue><lockStatus>lock</lockStatus><unlockTime>" + seconds
                                        + "</unlockTime>"));
            case Doorman.Look.Welcome() -> answer(call);
        };
    }

    private Reply answer(Call call) {
        call.number().ifPresent(number -> counts.about(number, call.method() + " " + call.path()));
        if (memory.faults.busy()) {
            return tongue.busy(call);
        }
        return Stream.<Function<Call, @Nullable Reply>>of(
                        people::answer, faces::answer, events::answer, machine::answer)
                .map(part -> part.apply(call))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> tongue.unknown(call));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.http(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }
}
