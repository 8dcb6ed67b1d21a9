package sojourn.turnstile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sojourn.Rule;

@Rule("R40")
@Timeout(30)
class TogetherTests {

    private final List<Integer> rounds = Collections.synchronizedList(new ArrayList<>());

    private List<Integer> doubled(List<Integer> questions) {
        rounds.add(questions.size());
        return questions.stream().map(n -> 2 * n).toList();
    }

    private static List<Future<Integer>> asked(Together<Integer, Integer> together, int many, CountDownLatch come) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, many)
                    .mapToObj(n -> threads.submit(() -> {
                        come.countDown();
                        return together.ask(n);
                    }))
                    .toList();
        }
    }

    @Test
    void everybodyGetsTheirOwnAnswerInFewRounds() {
        var come = new CountDownLatch(500);
        var together = new Together<Integer, Integer>(
                questions -> {
                    await(come);
                    return doubled(questions);
                },
                Duration.ofSeconds(20));
        var answers = asked(together, 500, come);
        assertThat(answers)
                .extracting(Future::resultNow)
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).map(n -> 2 * n).boxed().toList());
        assertThat(rounds).hasSizeLessThan(20);
    }

    @Test
    void whoComesAloneIsAnsweredAlone() {
        var together = new Together<>(this::doubled, Duration.ofSeconds(20));
        assertThat(together.ask(7)).isEqualTo(14);
        assertThat(together.ask(8)).isEqualTo(16);
        assertThat(rounds).containsExactly(1, 1);
    }

    @Test
    void anErrorIsNobodysAnswerAndTheNextRoundGoesOn() {
        var together = new Together<Integer, Integer>(
                questions -> {
                    if (questions.contains(3)) {
                        throw new IllegalStateException("the database is away");
                    }
                    return doubled(questions);
                },
                Duration.ofSeconds(20));
        assertThatThrownBy(() -> together.ask(3))
                .isInstanceOf(Unanswered.class)
                .hasRootCauseMessage("the database is away");
        assertThat(together.ask(4)).isEqualTo(8);
    }

    @Test
    void answersTooFewAreNobodysYes() {
        var together = new Together<Integer, Integer>(questions -> List.of(), Duration.ofSeconds(20));
        assertThatThrownBy(() -> together.ask(3)).isInstanceOf(Unanswered.class);
    }

    @Test
    void whatComesTooLateIsNoAnswer() {
        var open = new CountDownLatch(1);
        var together = new Together<Integer, Integer>(
                questions -> {
                    await(open);
                    return doubled(questions);
                },
                Duration.ofMillis(50));
        assertThatThrownBy(() -> together.ask(3)).isInstanceOf(Unanswered.class);
        open.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
