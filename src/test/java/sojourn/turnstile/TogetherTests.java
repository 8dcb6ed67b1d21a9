package sojourn.turnstile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
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

    @Test
    void everybodyGetsTheirOwnAnswerInTwoRounds() throws Exception {
        var open = new CountDownLatch(1);
        var together = new Together<Integer, Integer>(
                questions -> {
                    await(open);
                    return doubled(questions);
                },
                n -> n,
                Duration.ofSeconds(20));
        var answers = new AtomicIntegerArray(500);
        var askers = IntStream.range(0, 500)
                .mapToObj(n -> Thread.ofVirtual()
                        .start(() -> answers.set(n, together.ask(n).join())))
                .toList();
        Awaitility.await().until(() -> askers.stream().allMatch(asker -> asker.getState() == Thread.State.WAITING));
        open.countDown();
        for (var asker : askers) {
            asker.join();
        }
        assertThat(IntStream.range(0, 500)).allMatch(n -> answers.get(n) == 2 * n);
        assertThat(rounds).as("those of the beginning, and all others").hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whoComesAloneIsAnsweredAlone() {
        var together = new Together<>(this::doubled, n -> n, Duration.ofSeconds(20));
        assertThat(together.ask(7).join()).isEqualTo(14);
        assertThat(together.ask(8).join()).isEqualTo(16);
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
                n -> n,
                Duration.ofSeconds(20));
        assertThatThrownBy(() -> together.ask(3).join())
                .hasCauseInstanceOf(Unanswered.class)
                .hasRootCauseMessage("the database is away");
        assertThat(together.ask(4).join()).isEqualTo(8);
    }

    @Test
    void answersTooFewAreNobodysYes() {
        var together = new Together<Integer, Integer>(questions -> List.of(), n -> n, Duration.ofSeconds(20));
        assertThatThrownBy(() -> together.ask(3).join()).hasCauseInstanceOf(Unanswered.class);
    }

    @Test
    void whatComesTooLateIsNoAnswer() {
        var open = new CountDownLatch(1);
        var together = new Together<Integer, Integer>(
                questions -> {
                    await(open);
                    return doubled(questions);
                },
                n -> n,
                Duration.ofMillis(50));
        assertThatThrownBy(() -> together.ask(3).join()).hasCauseInstanceOf(Unanswered.class);
        open.countDown();
    }

    @Test
    void whoWaitsBehindARoundThatDoesNotEndIsNotKeptEitherAndTheNextIsAnswered() {
        var begun = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        var seen = new CopyOnWriteArrayList<Integer>();
        var together = new Together<Integer, Integer>(
                questions -> {
                    begun.countDown();
                    await(open);
                    seen.addAll(questions);
                    return doubled(questions);
                },
                n -> n,
                Duration.ofMillis(200));
        var first = together.ask(1);
        await(begun);
        var second = together.ask(2);
        assertThat(List.of(first, second))
                .allSatisfy(one -> assertThat(one)
                        .failsWithin(Duration.ofSeconds(10))
                        .withThrowableThat()
                        .withCauseInstanceOf(Unanswered.class));
        open.countDown();
        Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(together.ask(8).join()).isEqualTo(16));
        assertThat(seen)
                .as("nobody waits for the second any more")
                .startsWith(1)
                .doesNotContain(2);
    }

    @Test
    void moreThanAnybodyCouldAnswerAreToldSoAtOnce() {
        var open = new CountDownLatch(1);
        var together = new Together<Integer, Integer>(
                questions -> {
                    await(open);
                    return doubled(questions);
                },
                n -> n,
                Duration.ofSeconds(20));
        assertThatThrownBy(() -> IntStream.range(0, 2_100).forEach(together::ask))
                .isInstanceOf(Unanswered.class);
        open.countDown();
        Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(together.ask(8).join()).isEqualTo(16));
    }

    @Test
    void whoIsSlowToReadAnAnswerKeepsNobodyOfTheNextRound() {
        var open = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        var together = new Together<Integer, Integer>(
                questions -> {
                    await(open);
                    return doubled(questions);
                },
                n -> n,
                Duration.ofSeconds(20));
        var slow = together.ask(1).thenAccept(answer -> await(read));
        open.countDown();
        assertThat(together.ask(8)).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(16);
        assertThat(slow).isNotDone();
        read.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
