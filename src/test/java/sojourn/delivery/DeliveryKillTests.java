package sojourn.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import sojourn.Rule;
import sojourn.approval.Trial;
import sojourn.face.Sitters.Sitter;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.Known;

/** Whatever was decided while Sojourn is killed again and again stands at the gates in the end: nobody forgotten, nobody left over. */
@SpringBootTest(properties = "sojourn.face.second-share=0")
@Import(Trial.class)
@DirtiesContext
class DeliveryKillTests {

    /** The check has no time for twenty; {@code ./check -Dsojourn.kills=20} does. */
    private static final int KILLS = Integer.getInteger("sojourn.kills", 8);

    private static final int GATES = 3;
    private static final int FACES = 4;
    private static final int CHANGES = 6;

    @TempDir
    static Path data;

    @Autowired
    ApplicationContext rooms;

    @Autowired
    Workers workers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails database;

    private final Random random = new Random(20);
    private final List<Sitter> permitted = new ArrayList<>();
    private final Set<Sitter> frozen = new HashSet<>();
    private final Set<Sitter> withFace = new HashSet<>();
    private Campus campus;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add(
                "sojourn.vault.data-key-file", () -> data.resolve("data-keys").toString());
        registry.add("sojourn.vault.key-file", () -> data.resolve("keys").toString());
    }

    @BeforeEach
    void decidesAndLeavesDeliveryToTheOthers() {
        workers.stop();
        campus = new Campus(rooms);
        for (int n = 0; n < GATES; n++) {
            campus.gate().faults().slow(Duration.ofMillis(10));
        }
    }

    @AfterEach
    void away() {
        campus.close();
    }

    @Test
    @Timeout(300)
    @Rule({"R43", "R47"})
    void nothingWantedIsForgottenAndNobodyFrozenIsLeftByKillsInTheMiddleOfDelivery() throws Exception {
        var people = new ArrayList<>(campus.people(16 + KILLS));
        people.subList(0, FACES).forEach(person -> {
            campus.face(person);
            withFace.add(person);
        });
        people.subList(0, 16).forEach(this::permit);
        var coming = people.subList(16, people.size()).iterator();
        var children = new DeliveryChild(
                data,
                data.resolve("data-keys"),
                data.resolve("keys"),
                rooms.getBean(Clock.class).instant(),
                database);
        int inTheMiddle = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            permit(coming.next());
            change();
            long begun = asked();
            var child = children.start();
            try {
                whenAsked(begun + 12);
                change();
                whenAsked(begun + 20 + 2 * kill);
            } finally {
                kill(child);
            }
            inTheMiddle += unsettled() > 0 ? 1 : 0;
        }
        assertThat(inTheMiddle).as("it was killed in the middle of it").isGreaterThan(KILLS * 3 / 4);
        var last = children.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> unsettled() == 0);
        } finally {
            kill(last);
        }
        campus.simulators().forEach(this::holdsWhatIsWanted);
    }

    private void permit(Sitter person) {
        campus.permitAtOnce(person);
        permitted.add(person);
    }

    /** Some are frozen and others released. */
    private void change() {
        for (int n = 0; n < CHANGES; n++) {
            var person = permitted.get(random.nextInt(permitted.size()));
            if (frozen.remove(person)) {
                campus.release(person);
            } else {
                frozen.add(person);
                campus.freeze(person);
            }
        }
    }

    private void holdsWhatIsWanted(GateSimulator gate) {
        var wanted =
                permitted.stream().filter(person -> !frozen.contains(person)).toList();
        assertThat(frozen).isNotEmpty();
        assertThat(gate.people())
                .extracting(Known::number)
                .containsExactlyInAnyOrderElementsOf(
                        wanted.stream().map(person -> person.number().value()).toList());
        for (var person : wanted) {
            var known = gate.person(person.number().value()).orElseThrow();
            assertThat(known.limited()).isTrue();
            assertThat(known.from()).isEqualTo(LocalDateTime.parse("2026-11-24T00:00:00"));
            assertThat(known.until()).isEqualTo(LocalDateTime.parse("2027-02-24T23:59:59"));
            assertThat(known.hasFace()).isEqualTo(withFace.contains(person));
        }
    }

    private long unsettled() {
        return jdbc.sql("""
                        select (select count(*) from delivery_item where due_at is not null) + (select count(*) from delivery_touched)
                        """).query(Long.class).single();
    }

    private long asked() {
        return campus.simulators().stream()
                .mapToLong(gate -> gate.counts().requests())
                .sum();
    }

    private void whenAsked(long often) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> asked() >= often || unsettled() == 0);
    }

    /** kill -9. */
    private static void kill(Process child) throws InterruptedException {
        child.toHandle().destroyForcibly();
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
