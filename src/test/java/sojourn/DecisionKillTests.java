package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A decision that the browser was told of is there after kill -9, with everything it brought; none is half there. */
class DecisionKillTests {

    @TempDir
    static Path data;

    /** What was answered, in all rounds. */
    private final Map<UUID, String> confirmed = new ConcurrentHashMap<>();

    private enum Victim {
        APPLICATION,
        APPLICATION_AND_DATABASE
    }

    @Test
    @Timeout(300)
    @Rule({"R10", "R24"})
    void noConfirmedDecisionIsLostAndNoneIsHalfThereWhateverIsKilled() throws Exception {
        // the server may run as another user, who must get through here to its own files
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        int round = 0;
        for (var victim : List.of(
                Victim.APPLICATION,
                Victim.APPLICATION_AND_DATABASE,
                Victim.APPLICATION,
                Victim.APPLICATION_AND_DATABASE)) {
            try (var child = DecisionChild.start(data, ++round)) {
                assertNothingLost(child);
                decideUntilKilled(child, victim, 10 + 5 * round);
            }
        }
        try (var child = DecisionChild.start(data, ++round)) {
            assertNothingLost(child);
            assertThat(child.leader("王五")
                            .post(
                                    "/approvals/" + child.waiting().getFirst() + "/agree",
                                    "remark",
                                    "",
                                    "question",
                                    "0.1")
                            .statusCode())
                    .isEqualTo(302);
            child.stop();
        }
    }

    /** Both leaders decide as fast as they are answered; the kill comes in the middle of it. */
    private void decideUntilKilled(DecisionChild child, Victim victim, int after) throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(child.waiting());
        var enough = new CountDownLatch(after);
        var deciders = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var name : List.of("王五", "孙七")) {
                var leader = child.leader(name);
                deciders.add(threads.submit(() -> decide(leader, waiting, enough)));
            }
            assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
            switch (victim) {
                case APPLICATION -> child.kill();
                case APPLICATION_AND_DATABASE -> child.killWithItsDatabase();
            }
            for (var decider : deciders) {
                decider.get();
            }
        }
        assertThat(waiting).as("still waiting when it was killed").isNotEmpty();
    }

    private void decide(Visitor leader, Queue<UUID> waiting, CountDownLatch enough) {
        try {
            for (var id = waiting.poll(); id != null; id = waiting.poll()) {
                var agrees = id.hashCode() % 4 != 0;
                var answer = leader.post(
                        "/approvals/" + id + (agrees ? "/agree" : "/refuse"), "remark", "已核对", "question", "0.1");
                if (answer.statusCode() == 302) {
                    confirmed.put(id, agrees ? "AGREED" : "REFUSED");
                    enough.countDown();
                }
            }
        } catch (UncheckedIOException killed) {
            // no answer, so nothing is claimed
        }
    }

    private void assertNothingLost(DecisionChild child) {
        assertThat(confirmed).allSatisfy((id, state) -> {
            assertThat(child.found()).containsKey(id);
            assertThat(child.found().get(id).state()).isEqualTo(state);
        });
        assertThat(child.found().values()).allSatisfy(one -> {
            assertThat(one.whole()).as(one.toString()).isTrue();
            assertThat(one.decisions()).isLessThanOrEqualTo(1);
        });
    }
}
