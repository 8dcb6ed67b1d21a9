package sojourn.turnstile;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sojourn.SojournApplication;
import sojourn.postgres.EmbeddedPostgres;
import sojourn.shell.Audience;
import sojourn.shell.MachinePath;
import sojourn.shell.OpenTo;

/**
 * How many questions of turnstiles are answered within a second, beside a handler of the same server that does nothing and beside nothing at the place at
 * which gates are answered, turn by turn, first with 10,000 people
 * and then with 1,000,000, each of whom has a number, a stay and a permit. Clients and database share the machine. Not a test. Run it by
 * {@code mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark.classpath} and
 * {@code java -cp target/test-classes:target/classes:$(cat target/benchmark.classpath) sojourn.turnstile.TurnstileBenchmark}, with the number of connections
 * as argument where you like. The people stay in target/benchmark-turnstile, as does the database, whose {@code shared_buffers} may be set there.
 */
final class TurnstileBenchmark {

    private static final int TURNSTILES = 20;
    private static final int SECONDS = 5;
    private static final int TURNS = 5;

    private final int connections;
    private final int port;
    private final Place place;

    /** Nothing but an answer: as a handler like all others, and before all filters as a gate is answered. */
    @Controller
    @TestComponent
    @OpenTo(Audience.EVERYONE)
    static class Nothing {

        @Bean
        static MachinePath nothingPath() {
            return new MachinePath("/nothing/**");
        }

        @Bean
        static FilterRegistrationBean<Filter> first() {
            var first = new FilterRegistrationBean<Filter>(
                    (request, response, others) -> ((HttpServletResponse) response).setStatus(200));
            first.addUrlPatterns("/first/*");
            first.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return first;
        }

        @GetMapping("/nothing/{token}/{number}")
        ResponseEntity<Void> nothing(@PathVariable String token, @PathVariable String number) {
            return ResponseEntity.ok().build();
        }
    }

    private TurnstileBenchmark(ConfigurableApplicationContext context, int connections) {
        this.connections = connections;
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        place = new Place(context, TURNSTILES);
    }

    public static void main(String[] arguments) throws Exception {
        int connections = arguments.length == 0 ? 64 : Integer.parseInt(arguments[0]);
        var data = Path.of("target", "benchmark-turnstile").toAbsolutePath();
        try (var server = EmbeddedPostgres.start(data.resolve("pg"));
                var context = new SpringApplicationBuilder(SojournApplication.class, Nothing.class)
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--server.tomcat.max-keep-alive-requests=-1",
                                "--sojourn.data=" + data,
                                "--sojourn.vault.data-key-file=" + data.resolve("vault.data-keys"),
                                "--sojourn.delivery.here=false",
                                "--db-scheduler.enabled=false", // what is sealed here is not
                                "--sojourn.database.url=" + server.jdbcUrl(),
                                "--sojourn.database.user=" + server.user(),
                                "--sojourn.database.password=" + server.password())) {
            var benchmark = new TurnstileBenchmark(context, connections);
            for (int people : new int[] {10_000, 1_000_000}) {
                benchmark.place.fill(people);
                benchmark.measure(people);
            }
        }
        System.exit(0);
    }

    private void measure(int people) throws Exception {
        var empty = new ArrayList<Double>();
        var first = new ArrayList<Double>();
        var asked = new ArrayList<Double>();
        for (int turn = 0; turn <= TURNS; turn++) {
            double nothing = run(people, "/nothing/", "");
            double nothingFirst = run(people, "/first/", "");
            double answers = run(people, "/turnstile/", "\"open\":true");
            if (turn > 0) { // the first warms up
                empty.add(nothing);
                first.add(nothingFirst);
                asked.add(answers);
            }
        }
        System.out.printf(
                "%,d people, %d connections: %,.0f answers a second; empty handler %,.0f, ratio %.2f; empty before the filters %,.0f, ratio %.2f%n",
                people,
                connections,
                median(asked),
                median(empty),
                median(asked) / median(empty),
                median(first),
                median(asked) / median(first));
    }

    private static double median(List<Double> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }

    /** Requests a second. */
    private double run(int people, String path, String expected) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        var counts = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < connections; n++) {
                int seed = n;
                counts.add(threads.submit(() -> ask(people, path, expected, seed, end)));
            }
        }
        int all = 0;
        for (var count : counts) {
            all += count.get();
        }
        return (double) all / SECONDS;
    }

    private int ask(int people, String path, String expected, int seed, long end) throws IOException {
        var random = new Random(seed);
        var token = place.tokens().get(seed % TURNSTILES);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 8192);
            var out = socket.getOutputStream();
            int count = 0;
            for (; System.nanoTime() < end; count++) {
                var number = place.number(1 + random.nextInt(people));
                out.write(("GET " + path + token + "/" + number + "?means=other HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                var answer = Answered.read(in);
                if (!answer.contains(expected) || !answer.startsWith("HTTP/1.1 200")) {
                    throw new IOException(answer);
                }
            }
            return count;
        }
    }
}
