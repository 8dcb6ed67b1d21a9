package sojourn.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Rule;
import sojourn.approval.Trial.MovableClock;
import sojourn.face.Sitters.Sitter;

@FaceTest
@Rule("R30")
class HandOversTests {

    @Autowired
    HandOvers handOvers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext rooms;

    private Sitter sitter;

    @BeforeEach
    void somebodyAtADesktop() {
        sitter = new Sitters(rooms).one();
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void aCodeOpensOnceAndForWhomItWasShown() {
        var code = handOvers.begin(sitter.human());
        assertThat(handOvers.opened(sitter.human())).isFalse();
        var phone = handOvers.open(code).orElseThrow();
        assertThat(handOvers.of(phone)).contains(sitter.human());
        assertThat(handOvers.opened(sitter.human())).isTrue();
        assertThat(handOvers.open(code)).isEmpty();
        assertThat(handOvers.of(phone)).as("the second try takes nothing away").contains(sitter.human());
    }

    @Test
    @Timeout(60)
    void ofTwoPhonesThatOpenItAtTheSameMomentOneDoes() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 30; n++) {
                var code = handOvers.begin(sitter.human());
                var together = new CyclicBarrier(2);
                Callable<Optional<String>> phone = () -> {
                    together.await();
                    return handOvers.open(code);
                };
                var opened = new ArrayList<String>();
                for (var answer : threads.invokeAll(List.of(phone, phone))) {
                    answer.get().ifPresent(opened::add);
                }
                assertThat(opened).hasSize(1);
                assertThat(handOvers.of(opened.getFirst())).contains(sitter.human());
            }
        }
    }

    @Test
    void aCodeOpensWithinFiveMinutesAndAPhoneGoesOnForFiveMore() {
        var late = handOvers.begin(sitter.human());
        pass(Duration.ofMinutes(5));
        assertThat(handOvers.open(late)).isEmpty();

        var code = handOvers.begin(sitter.human());
        pass(Duration.ofMinutes(5).minusSeconds(1));
        var phone = handOvers.open(code).orElseThrow();
        pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(handOvers.of(phone)).contains(sitter.human());
        pass(Duration.ofSeconds(1));
        assertThat(handOvers.of(phone)).isEmpty();
        assertThat(handOvers.opened(sitter.human())).isFalse();
    }

    @Test
    void aNewCodeMakesTheOneBeforeItAndItsPhoneWorthNothing() {
        var first = handOvers.begin(sitter.human());
        var second = handOvers.begin(sitter.human());
        assertThat(handOvers.open(first)).isEmpty();
        var phone = handOvers.open(second).orElseThrow();
        handOvers.begin(sitter.human());
        assertThat(handOvers.of(phone)).isEmpty();
    }

    @Test
    void neitherIsTheCodeGoodForWhatAPhoneShowsNorTheOtherWayRound() {
        var code = handOvers.begin(sitter.human());
        assertThat(handOvers.of(code)).isEmpty();
        var phone = handOvers.open(code).orElseThrow();
        assertThat(handOvers.of(code)).isEmpty();
        assertThat(handOvers.open(phone)).isEmpty();
        assertThat(List.of("", "x", code + "x", code.substring(1)))
                .allSatisfy(other -> assertThat(handOvers.open(other)).isEmpty());
        assertThat(code).as("192 bits").hasSize(32);
        assertThat(phone).hasSize(32).isNotEqualTo(code);
    }

    @Test
    void onlyHashesOfBothAreKept() throws Exception {
        var code = handOvers.begin(sitter.human());
        var phone = handOvers.open(code).orElseThrow();
        var database = new WholeDatabase(jdbc);
        assertThat(database.holding(List.of(
                        code,
                        phone,
                        WholeDatabase.hex(code.getBytes(StandardCharsets.US_ASCII)),
                        WholeDatabase.hex(phone.getBytes(StandardCharsets.US_ASCII)))))
                .isEmpty();
        assertThat(database.holding(List.of(hash(code), hash(phone))))
                .as("the search finds what is there")
                .containsExactly("public.face_hand_over.code_hash", "public.face_hand_over.phone_hash");
    }

    private static String hash(String code) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        return WholeDatabase.hex(hash);
    }

    private void pass(Duration duration) {
        clock.set(clock.instant().plus(duration).toString());
    }
}
