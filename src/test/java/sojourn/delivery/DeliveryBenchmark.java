package sojourn.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import sojourn.SojournApplication;
import sojourn.approval.Trial;
import sojourn.face.FacePhotoId;
import sojourn.face.Sitters.Sitter;
import sojourn.isapi.BareLoop;
import sojourn.postgres.EmbeddedPostgres;
import sojourn.simulator.GateSimulator;

/**
 * Delivery at full size, with gates in software on the loopback of the same machine: a bad day of 1,000 people at 20 gates; the same people brought to 20
 * new gates, beside a loop that does nothing but send; and how long after a decision and a freeze the last of 20 gates knows, with 5,000 people there.
 * Not a test. Run it by {@code mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark.classpath} and
 * {@code java -Xmx3g --enable-native-access=ALL-UNNAMED -cp target/test-classes:target/classes:$(cat target/benchmark.classpath)
 * sojourn.delivery.DeliveryBenchmark}, with smaller numbers of people, of pictures, of gates and of people in the end as arguments where you like.
 */
final class DeliveryBenchmark {

    private static final Duration AWAY = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DECISIONS = 100;
    private static final int FREEZES = 40;
    // the loop alone differs by a half from one to the next
    private static final int ROUNDS = 5;

    private final JdbcTemplate jdbc;
    private final Deliveries deliveries;
    private final Workers workers;
    private final Pictures pictures;
    private final Campus campus;
    private final List<Sitter> people = new ArrayList<>();
    private final int gates;

    private DeliveryBenchmark(ConfigurableApplicationContext context, int gates) {
        jdbc = context.getBean(JdbcTemplate.class);
        deliveries = context.getBean(Deliveries.class);
        workers = context.getBean(Workers.class);
        pictures = context.getBean(Pictures.class);
        campus = new Campus(context);
        this.gates = gates;
    }

    public static void main(String[] arguments) throws Exception {
        var sizes = arguments.length == 4
                ? List.of(arguments).stream().map(Integer::valueOf).toList()
                : List.of(1000, 200, 20, 5000);
        var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark");
        try (var server = EmbeddedPostgres.start(data.resolve("pg"));
                var context = new SpringApplicationBuilder(SojournApplication.class, Trial.class)
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--sojourn.data=" + data,
                                "--sojourn.face.second-share=0",
                                "--sojourn.delivery.here=false",
                                "--sojourn.delivery.longest-pause=PT20S",
                                "--sojourn.database.url=" + server.jdbcUrl(),
                                "--sojourn.database.user=" + server.user(),
                                "--sojourn.database.password=" + server.password())) {
            var benchmark = new DeliveryBenchmark(context, sizes.get(2));
            benchmark.come(sizes.get(0), sizes.get(1));
            benchmark.badDay();
            benchmark.beside(sizes.get(1));
            benchmark.decisions(sizes.get(3));
            benchmark.campus.close();
            benchmark.workers.stop();
        }
        System.exit(0);
    }

    private void come(int many, int faces) {
        double seconds = seconds(() -> {
            for (int there = 0; there < many; there += 200) {
                people.addAll(campus.people(Math.min(200, many - there)));
            }
            people.subList(0, faces).forEach(campus::face);
            people.forEach(campus::permitAtOnce);
        });
        System.out.printf("%,d people, %,d with a picture, permitted in %.0f s%n", many, faces, seconds);
    }

    /** Three are away, one is full, one refuses every tenth picture, one loses a hundred people. */
    private void badDay() throws Exception {
        var simulators = newGates();
        var away = simulators.subList(0, 3);
        away.forEach(gate -> gate.faults().unreachable(true));
        simulators.get(3).faults().full(true);
        simulators.get(4).faults().refusingPictures(10);
        var losing = campus.device(simulators.get(5)).id();
        workers.start();
        memory("at the beginning");
        until(() -> simulators.subList(4, gates).stream()
                .allMatch(gate -> gate.people().size() == people.size()));
        memory("when the gates that are well know everybody");
        // nothing is waited for: that they are away so long is the fault itself
        Thread.sleep(AWAY);
        away.forEach(gate -> gate.faults().unreachable(false));
        simulators.get(5).lose(100);
        deliveries.reconcile(List.of(losing), campus.administrator());
        until(() -> !deliveries.devices().get(losing).comparing() && settled());
        memory("when all is done that can be done");
        System.out.println("what differs: " + jdbc.queryForList("""
                        select coalesce(trouble || ' ' || words, 'wanted and not known') as why, count(*), count(distinct device) as gates
                        from delivery_item where trouble is not null or due_at is not null
                            or (wanted_name, wanted_from, wanted_until, wanted_face) is distinct from
                                (known_name, known_from, known_until, known_face)
                        group by 1 order by 2 desc"""));
        print(
                "the same change of the same person at the same gate within a second",
                simulators,
                gate -> gate.counts().mostChangesPerSecond());
        print(
                "the same question, before and after the change",
                simulators,
                gate -> gate.counts().mostPerSecond());
    }

    private static void print(
            String what, List<GateSimulator> simulators, java.util.function.ToIntFunction<GateSimulator> most) {
        System.out.printf(
                "%s: at most %d times%n",
                what, simulators.stream().mapToInt(most).max().orElse(0));
    }

    private void beside(int faces) throws Exception {
        var photo = jdbc.queryForObject(
                "select wanted_face from delivery_item where wanted_face is not null limit 1", java.util.UUID.class);
        var jpeg = pictures.of(new FacePhotoId(photo), 190_000).orElseThrow();
        double delivering = 0;
        double sending = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            workers.stop();
            var ours = newGates();
            double delivered = seconds(() -> {
                workers.start();
                until(() -> ours.stream().allMatch(gate -> gate.people().size() == people.size()) && settled());
            });
            workers.stop();
            memory("after another " + people.size() * gates + " deliveries");
            var bare = newGates();
            var addresses =
                    bare.stream().map(gate -> campus.device(gate).access()).toList();
            try (var loop =
                    new BareLoop(addresses, campus.device(bare.getFirst()).profile())) {
                double sent = loop.run(people.size(), faces, jpeg);
                double all = people.size() * gates;
                System.out.printf(
                        "%,.0f deliveries: %.1f s, %.0f a second; bare loop %.1f s, %.0f a second; ratio %.2f%n",
                        all, delivered, all / delivered, sent, all / sent, sent / delivered);
                delivering += delivered;
                sending += sent;
            }
        }
        System.out.printf("of all rounds together: ratio %.2f%n", sending / delivering);
    }

    private void decisions(int many) throws Exception {
        var simulators = newGates();
        workers.start();
        while (people.size() < many) {
            var more = campus.people(Math.min(200, many - people.size()));
            more.forEach(campus::permitAtOnce);
            people.addAll(more);
        }
        until(() -> simulators.stream().allMatch(gate -> gate.people().size() == people.size()) && settled());
        memory("with " + people.size() + " people at " + gates + " gates");
        var coming = campus.people(DECISIONS);
        measure("from a decision until the last gate knows", coming, campus::permitAtOnce, simulators, true);
        measure(
                "from a freeze until the last gate has forgotten",
                people.subList(0, FREEZES),
                campus::freeze,
                simulators,
                false);
    }

    private void measure(
            String what, List<Sitter> whom, Consumer<Sitter> deed, List<GateSimulator> simulators, boolean there) {
        var times = new ArrayList<Double>();
        for (var person : whom) {
            deed.accept(person);
            Predicate<GateSimulator> known =
                    gate -> gate.person(person.number().value()).isPresent() == there;
            times.add(seconds(() -> until(() -> simulators.stream().allMatch(known))));
        }
        times.sort(Comparator.naturalOrder());
        System.out.printf(
                "%s: %d times, p50 %.2f s, p95 %.2f s, longest %.2f s%n",
                what, times.size(), times.get(times.size() / 2), times.get(times.size() * 95 / 100), times.getLast());
    }

    /** The ones before go out of use. */
    private List<GateSimulator> newGates() {
        campus.close();
        return IntStream.range(0, gates).mapToObj(n -> campus.gate()).toList();
    }

    /** Nothing is left to do, but what no repetition helps. */
    private boolean settled() {
        return jdbc.queryForObject("""
                        select not exists (select from delivery_touched) and not exists (
                            select from delivery_item i join gate_device d on d.id = i.device and d.in_use where i.due_at is not null)
                        """, Boolean.class);
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not done in " + LONGEST);
            }
            try {
                Thread.sleep(20); // looked at often enough for figures of a tenth of a second
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static double seconds(Runnable what) {
        long begun = System.nanoTime();
        what.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void memory(String when) {
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf("%d MB in use %s%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20, when);
    }
}
